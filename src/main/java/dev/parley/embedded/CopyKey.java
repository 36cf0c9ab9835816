package dev.parley.embedded;

import dev.parley.meeting.Secret;
import java.io.IOException;

/// The key by which the copies on this computer are encrypted.
@FunctionalInterface
public interface CopyKey {
    /// The key; made where there is none yet. May wait for a disk.
    ///
    /// @return 256 random bits as 64 digits of the hexadecimal system
    /// @throws IOException where it can be neither read nor kept; then there are no copies
    Secret get() throws IOException;
}
