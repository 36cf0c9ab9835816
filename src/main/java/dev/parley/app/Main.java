package dev.parley.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Starts Parley.
public final class Main {
    private Main() {}

    /// Runs Parley to its end and exits with its code.
    ///
    /// @param args see [Options]
    public static void main(String[] args) throws IOException {
        System.exit(run(args, System.getenv(), System.out, System.err));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err)
            throws IOException {
        if (args.length == 0) {
            return launch(args, new Options(), environment, out);
        }
        Options options = new Options();
        CommandLine command = new CommandLine(options);
        try {
            command.parseArgs(args);
        } catch (ParameterException wrong) {
            err.println(wrong.getMessage());
            if (Options.isHandedOver(args)
                    && !hasNoDisplay(System.getProperty("os.name"), environment)) {
                // Who has clicked on it reads it on the card.
                Options mangled = new Options();
                mangled.linkMangled = true;
                return launch(new String[0], mangled, environment, out);
            }
            err.println("parley --help lists what there is.");
            return CommandLine.ExitCode.USAGE;
        }
        if (options.link != null && args.length > 1) {
            // Whoever wrote the link may have written the rest too.
            err.println("A link to a meeting stands alone.");
            return CommandLine.ExitCode.USAGE;
        }
        if (options.help) {
            command.usage(out);
            return CommandLine.ExitCode.OK;
        }
        if (options.version) {
            command.printVersionHelp(out);
            return CommandLine.ExitCode.OK;
        }
        return launch(args, options, environment, out);
    }

    private static int launch(
            String[] args, Options options, Map<String, String> environment, PrintStream out)
            throws IOException {
        // A server closes idle connections after 30 s; a request on one that is just closing would
        // have an unknown outcome.
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
        followNetwork();
        String[] launched = args;
        if (hasNoDisplay(System.getProperty("os.name"), environment)) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            if (options.tour == null) {
                String folder = Files.createTempDirectory("parley-tour-").toString();
                out.println(
                        "There is no display, so Parley takes its tour without one; the pictures"
                                + " go to "
                                + folder);
                launched = Arrays.copyOf(args, args.length + 2);
                launched[args.length] = "--tour";
                launched[args.length + 1] = folder;
            }
        }
        Options read = Options.read(launched);
        read.linkMangled = options.linkMangled;
        OneParley one = ParleyApp.enter(read);
        if (!one.isFirst()
                && (read.linkMangled
                        ? one.tellDamaged()
                        : one.tell(Optional.ofNullable(read.link)))) {
            return CommandLine.ExitCode.OK;
        }
        ParleyApp.prepare(read);
        Application.launch(ParleyApp.class, launched);
        return ParleyApp.finish();
    }

    /// The system's proxy is followed. A proxy that asks for Basic may be answered, which Java
    /// leaves off: it is, where somebody has filled in a user and a password for it.
    private static void followNetwork() {
        System.setProperty("java.net.useSystemProxies", "true");
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }

    /// Whether no window can be shown: on Linux where neither X nor Wayland is named.
    static boolean hasNoDisplay(String system, Map<String, String> environment) {
        return system.startsWith("Linux")
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
