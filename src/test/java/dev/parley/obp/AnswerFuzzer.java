package dev.parley.obp;

import dev.parley.meeting.SearchedMeetings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;

/// Reads whatever a fuzzer thinks of as a list of meetings: it gives meetings or one of the two
/// failures that the client expects, and nothing else.
///
/// `mvnw -Pfuzz test-compile exec:exec` runs it.
public final class AnswerFuzzer {
    private AnswerFuzzer() {}

    /// Called by the fuzzer.
    public static void fuzzerTestOneInput(byte[] answer) {
        try {
            SearchedMeetings.of(
                    ObpMeetings.read(new ByteArrayInputStream(answer)), SearchedMeetings.NONE);
        } catch (IOException | DateTimeException expected) {
            // Both end in a sentence.
            return;
        }
    }
}
