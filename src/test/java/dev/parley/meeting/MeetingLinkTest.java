package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MeetingLinkTest {
    private static final String ID = "dac0af56-26ef-4d89-9a5c-8c1d3c7f4f10";

    @Test
    void itNamesABankAndAMeeting() {
        assertThat(MeetingLink.read("parley://gh.29.uk/" + ID))
                .contains(new MeetingLink("gh.29.uk", ID));
    }

    /// Browsers add a slash.
    @Test
    void aSlashAtItsEndIsLeftOut() {
        assertThat(MeetingLink.read("parley://gh.29.uk/" + ID + "/"))
                .contains(new MeetingLink("gh.29.uk", ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "parley:",
                "parley://gh.29.uk",
                "parley://gh.29.uk/",
                "parley:///m-1",
                "https://gh.29.uk/m-1",
                "parley://gh.29.uk/m-1?delete=1",
                "parley://gh.29.uk/m-1#a",
                "parley://gh.29.uk/../m-1",
                "parley://gh.29.uk/m 1",
                "parley://gh.29.uk/m-1\n",
                "parley://user@gh.29.uk/m-1",
                "parley://gh.29.uk:80/m-1",
                "parley://gh.29.uk/m%2d1",
                "--data-dir=/tmp"
            })
    void anythingElseIsNone(String text) {
        assertThat(MeetingLink.read(text)).isEmpty();
    }

    @Test
    void longerIdsThanServersHaveAreNone() {
        assertThat(MeetingLink.read("parley://" + "b".repeat(45) + "/m-1")).isEmpty();
        assertThat(MeetingLink.read("parley://gh.29.uk/" + "m".repeat(65))).isEmpty();
    }
}
