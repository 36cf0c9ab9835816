package dev.parley.offline;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One person's vault as this program has it. Attempts to sign in that are answered late meet
/// there, so one after the other opens, makes or removes it, and looks at what is there before.
final class SharedVault {

    /// A way to open it.
    @FunctionalInterface
    interface Opener {
        OpenVault open(Vault vault) throws WrongPassword, StoreFailed;
    }

    private final Vault vault;
    private final Tries tries;

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
        return vault.isThere() ? Optional.of(opener.open(vault)) : Optional.empty();
    }

    /// Opens what is there by now, or makes it.
    synchronized OpenVault openOrMake(Opener opener, Secret password)
            throws WrongPassword, StoreFailed {
        return vault.isThere() ? opener.open(vault) : vault.make(password);
    }

    /// Makes it in place of what is there.
    ///
    /// @param wanted whether what is there is still given up
    synchronized OpenVault makeAnew(Secret password, BooleanSupplier wanted)
            throws MeetingException {
        if (!wanted.getAsBoolean()) {
            throw new NotSignedIn(null);
        }
        return vault.make(password);
    }

    /// Takes away all that rests there.
    synchronized void remove() throws StoreFailed {
        vault.remove();
    }
}
