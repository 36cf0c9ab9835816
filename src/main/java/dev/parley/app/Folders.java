package dev.parley.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where Parley keeps its files: settings may roam with the user, data and logs stay on this
/// computer.
///
/// @param settings the settings file's folder
/// @param data the demo bank's folder
/// @param logs the log's folder
/// @param machine where the IT department leaves what is preset or fixed for everybody at this
///     computer; Parley only reads there
record Folders(Path settings, Path data, Path logs, Path machine) {

    /// Everything of the person's below one folder.
    static Folders under(Path folder, Path machine) {
        Path root = folder.toAbsolutePath().normalize();
        return new Folders(root, root, root.resolve("logs"), machine);
    }

    /// The usual machine-wide folder of each system.
    ///
    /// @param system the name of the operating system
    /// @param environment the environment variables
    static Path machine(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return folder(environment.get("ProgramData"), Path.of("C:/ProgramData"))
                    .resolve("Parley");
        }
        return system.startsWith("Mac")
                ? Path.of("/Library/Application Support/Parley")
                : Path.of("/etc/parley");
    }

    /// The usual folders of each system.
    ///
    /// @param system the name of the operating system
    /// @param environment the environment variables
    /// @param home the user's home folder
    static Folders of(String system, Map<String, String> environment, Path home) {
        Path machine = machine(system, environment);
        if (system.startsWith("Windows")) {
            Path local = folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
            Path roaming = folder(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
            return new Folders(
                    roaming.resolve("Parley"),
                    local.resolve("Parley"),
                    local.resolve("Parley").resolve("logs"),
                    machine);
        }
        if (system.startsWith("Mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support").resolve("Parley");
            return new Folders(
                    support, support, library.resolve("Logs").resolve("Parley"), machine);
        }
        return new Folders(
                folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve("parley"),
                folder(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve("parley"),
                folder(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"))
                        .resolve("parley"),
                machine);
    }

    /// A relative path in a variable is to be ignored, says the XDG specification.
    private static Path folder(@Nullable String named, Path usual) {
        String path = Objects.requireNonNullElse(named, "");
        return path.isEmpty() || !Path.of(path).isAbsolute() ? usual : Path.of(path);
    }
}
