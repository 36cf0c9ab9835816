package dev.parley.offline;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import dev.parley.meeting.StoreTrouble;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One person's vault as this program has it. Attempts to sign in that are answered late meet
/// there, so one after the other opens, makes or removes it, and looks at what is there before. It
/// goes only where nobody has it open: what a session kept after that would have no key.
final class SharedVault {

    /// A way to open it.
    @FunctionalInterface
    interface Opener {
        OpenVault open(Vault vault) throws WrongPassword, StoreFailed;
    }

    private final Vault vault;
    private final Tries tries;
    private final List<OpenVault> open = new ArrayList<>();

    SharedVault(Vault vault, InstantSource clock) {
        this.vault = vault;
        tries = new Tries(vault, clock);
    }

    Tries tries() {
        return tries;
    }

    /// See [Vault#unsent()].
    int unsent() {
        return vault.unsent();
    }

    /// Opens what is there.
    synchronized Optional<OpenVault> ifThere(Opener opener) throws WrongPassword, StoreFailed {
        return vault.isThere() ? Optional.of(noted(opener.open(vault))) : Optional.empty();
    }

    private OpenVault noted(OpenVault opened) {
        open.add(opened);
        return opened;
    }

    /// Opens what is there by now, or makes it.
    synchronized OpenVault openOrMake(Opener opener, Secret password)
            throws WrongPassword, StoreFailed {
        return noted(vault.isThere() ? opener.open(vault) : vault.make(password));
    }

    /// Makes it in place of what is there.
    ///
    /// @param wanted whether what is there is still given up
    /// @throws StoreFailed where somebody has that open, or nothing can be kept
    synchronized OpenVault makeAnew(Secret password, BooleanSupplier wanted)
            throws MeetingException {
        if (!wanted.getAsBoolean()) {
            throw new NotSignedIn(null);
        }
        remove();
        return noted(vault.make(password));
    }

    /// Closes what was opened here; each once.
    synchronized void close(OpenVault opened) {
        open.remove(opened);
        opened.close();
    }

    /// Takes away all that rests there.
    ///
    /// @throws StoreFailed where somebody has it open, or something of it stays
    synchronized void remove() throws StoreFailed {
        if (!open.isEmpty()) {
            throw new StoreFailed(StoreTrouble.IN_USE, "", null);
        }
        vault.remove();
    }
}
