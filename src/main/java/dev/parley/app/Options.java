package dev.parley.app;

import dev.parley.meeting.MeetingLink;
import dev.parley.ui.fx.Texts;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// The command line.
@Command(
        name = "parley",
        description = "The desktop console for a bank's customer meetings.",
        versionProvider = Options.Version.class,
        sortOptions = false)
final class Options {
    @Option(
            names = "--demo",
            description = "Open the demo bank at once, signed in as its first user.")
    boolean demo;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep settings, demo bank and log in this folder.")
    @Nullable Path dataDir;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            converter = Language.class,
            description = "Language of the screens: en, es or de, or with a country such as en-US.")
    @Nullable Locale lang;

    @Option(
            names = "--tour",
            paramLabel = "DIR",
            description =
                    "Take a tour of the program with a scratch demo bank, write a picture of each"
                            + " step into this folder, and end.")
    @Nullable Path tour;

    @Parameters(
            arity = "0..1",
            paramLabel = "LINK",
            converter = Link.class,
            description = "A link to a meeting, parley://BANK/MEETING, opened after signing in.")
    @Nullable MeetingLink link;

    /// Whether there was a link, but one that cannot be read.
    boolean linkMangled;

    @Option(names = "--version", versionHelp = true, description = "Print the version and end.")
    boolean version;

    @Option(names = "--help", usageHelp = true, description = "Print this help and end.")
    boolean help;

    /// Reads arguments that [Main] has found to be right. Without any, which is how Parley is
    /// started on most mornings, picocli is not even loaded.
    static Options read(String... args) {
        Options options = new Options();
        return args.length == 0 ? options : CommandLine.populateCommand(options, args);
    }

    /// Whether a browser or a mail program has handed over what somebody clicked on.
    static boolean isHandedOver(String... args) {
        return args.length == 1 && args[0].regionMatches(true, 0, "parley:", 0, 7);
    }

    /// The language of a machine where there are texts for it, else English.
    static Locale forMachine(Locale machine) {
        return Texts.language(machine.toLanguageTag()).orElse(Locale.UK);
    }

    /// The version that the build wrote into the module.
    static String number() {
        return module().flatMap(ModuleDescriptor::rawVersion).orElse("(built without a version)");
    }

    /// The same to be compared with others, empty in a build without.
    static Optional<ModuleDescriptor.Version> comparable() {
        return module().flatMap(ModuleDescriptor::version);
    }

    private static Optional<ModuleDescriptor> module() {
        return Optional.ofNullable(Options.class.getModule().getDescriptor());
    }

    /// The languages there are texts for, with the country given or the one where none is.
    static final class Language implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            return Texts.language(tag)
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "Parley speaks English (en), Spanish (es) and German"
                                                    + " (de), not "
                                                    + tag));
        }
    }

    /// A link, or a sentence where it is none.
    static final class Link implements ITypeConverter<MeetingLink> {
        @Override
        public MeetingLink convert(String text) {
            return MeetingLink.read(text)
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            text
                                                    + " is no link to a meeting; one looks like"
                                                    + " parley://BANK/MEETING"));
        }
    }

    /// The version, as `--version` prints it.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Parley " + number()};
        }
    }
}
