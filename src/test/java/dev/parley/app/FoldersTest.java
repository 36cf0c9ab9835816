package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FoldersTest {
    private static final Path HOME = Path.of("home", "ada").toAbsolutePath();
    private static final Path ETC = Path.of("/etc/parley");

    private static String folder(String name) {
        return HOME.resolve(name).toString();
    }

    @Test
    void linuxKeepsThemInTheHiddenFoldersOfTheHome() {
        assertThat(Folders.of("Linux", Map.of(), HOME))
                .isEqualTo(
                        new Folders(
                                HOME.resolve(".config/parley"),
                                HOME.resolve(".local/share/parley"),
                                HOME.resolve(".local/state/parley"),
                                ETC));
    }

    @Test
    void linuxFollowsTheFoldersThatTheEnvironmentNames() {
        Map<String, String> environment =
                Map.of(
                        "XDG_CONFIG_HOME", folder("config"),
                        "XDG_DATA_HOME", folder("data"),
                        "XDG_STATE_HOME", folder("state"));

        assertThat(Folders.of("Linux", environment, HOME))
                .isEqualTo(
                        new Folders(
                                HOME.resolve("config/parley"),
                                HOME.resolve("data/parley"),
                                HOME.resolve("state/parley"),
                                ETC));
    }

    @Test
    void aRelativeOrEmptyPathInTheEnvironmentIsIgnored() {
        Map<String, String> environment =
                Map.of("XDG_CONFIG_HOME", "config", "XDG_DATA_HOME", "", "XDG_STATE_HOME", "./x");

        assertThat(Folders.of("Linux", environment, HOME))
                .isEqualTo(Folders.of("Linux", Map.of(), HOME));
    }

    @Test
    void anUnknownSystemIsTakenForALinux() {
        assertThat(Folders.of("FreeBSD", Map.of(), HOME))
                .isEqualTo(Folders.of("Linux", Map.of(), HOME));
    }

    @Test
    void windowsRoamsTheSettingsAndKeepsDataAndLogsOnTheComputer() {
        Map<String, String> environment =
                Map.of(
                        "APPDATA",
                        folder("Roaming"),
                        "LOCALAPPDATA",
                        folder("Local"),
                        "ProgramData",
                        folder("Program"));

        assertThat(Folders.of("Windows 11", environment, HOME))
                .isEqualTo(
                        new Folders(
                                HOME.resolve("Roaming/Parley"),
                                HOME.resolve("Local/Parley"),
                                HOME.resolve("Local/Parley/logs"),
                                HOME.resolve("Program/Parley")));
    }

    @Test
    void windowsWithoutItsVariablesUsesTheUsualFolders() {
        assertThat(Folders.of("Windows 10", Map.of(), HOME))
                .isEqualTo(
                        new Folders(
                                HOME.resolve("AppData/Roaming/Parley"),
                                HOME.resolve("AppData/Local/Parley"),
                                HOME.resolve("AppData/Local/Parley/logs"),
                                Path.of("C:/ProgramData/Parley")));
    }

    @Test
    void macKeepsThemInTheLibrary() {
        assertThat(Folders.of("Mac OS X", Map.of("XDG_DATA_HOME", folder("data")), HOME))
                .isEqualTo(
                        new Folders(
                                HOME.resolve("Library/Application Support/Parley"),
                                HOME.resolve("Library/Application Support/Parley"),
                                HOME.resolve("Library/Logs/Parley"),
                                Path.of("/Library/Application Support/Parley")));
    }

    @Test
    void aNamedFolderHoldsEverything() {
        assertThat(Folders.under(HOME.resolve("x/../parley"), ETC))
                .isEqualTo(
                        new Folders(
                                HOME.resolve("parley"),
                                HOME.resolve("parley"),
                                HOME.resolve("parley/logs"),
                                ETC));
    }

    @Test
    void aRelativeNamedFolderIsMadeAbsoluteAtOnce() {
        assertThat(Folders.under(Path.of("parley"), ETC).data())
                .isAbsolute()
                .endsWithRaw(Path.of("parley"));
    }
}
