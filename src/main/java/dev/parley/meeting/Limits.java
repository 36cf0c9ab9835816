package dev.parley.meeting;

import java.time.Instant;

/// The longest texts and widest dates a server takes, measured on a real one. Lengths are in UTF-16
/// units, as [String#length()] counts.
public final class Limits {
    /// Longest provider, 64.
    public static final int PROVIDER = 64;

    /// Longest purpose, 64.
    public static final int PURPOSE = 64;

    /// Longest name of a creator or an invitee, 255.
    public static final int NAME = 255;

    /// Longest phone of a creator, 32: much shorter than an invitee's.
    public static final int CREATOR_PHONE = 32;

    /// Longest phone of an invitee, 255.
    public static final int INVITEE_PHONE = 255;

    /// Longest e-mail address, 100.
    public static final int EMAIL = 100;

    /// Longest status of an invitee, 255.
    public static final int STATUS = 255;

    /// Start of the year 1, the first instant a server keeps.
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /// Last whole second a server keeps, in August of the year 292278994.
    public static final Instant LAST = Instant.ofEpochSecond(Long.MAX_VALUE / 1000);

    private Limits() {}
}
