package dev.parley.embedded;

import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.Secret;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What opens the rooms of the demo bank. One provider plays a bank whose own connector fills the
/// keys; for all others they are empty, as on a stock server. The values open nothing anywhere.
final class DemoKeys {
    static final String CONNECTED_PROVIDER = "bigbluebutton";

    private DemoKeys() {}

    static MeetingKeys of(String providerId, String meetingId) {
        return providerId.equals(CONNECTED_PROVIDER)
                ? new MeetingKeys(
                        invented("session", meetingId),
                        new Secret(invented("staff", meetingId)),
                        new Secret(invented("customer", meetingId)))
                : MeetingKeys.NONE;
    }

    private static String invented(String what, String meetingId) {
        byte[] name = (what + ":" + meetingId).getBytes(StandardCharsets.UTF_8);
        return "demo-" + what + "-" + UUID.nameUUIDFromBytes(name).toString().substring(0, 8);
    }
}
