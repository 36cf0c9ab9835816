package dev.parley.offline;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.staff.Credentials;
import org.jspecify.annotations.Nullable;

/// The outbox of a session whose vault could not be opened when it began, as on a full disk: it is
/// tried again whenever somebody asks for the outbox. What opens it waits in memory until then.
final class LateVault implements OutboxFiles, AutoCloseable {

    /// A way to open it.
    @FunctionalInterface
    interface Opener {
        OpenVault open(Credentials credentials) throws MeetingException;
    }

    private final SharedVault vault;
    private final Credentials credentials;
    private final Opener opener;
    private StoreFailed failure;
    private @Nullable OpenVault opened;
    private boolean over;

    /// @param credentials wiped in here
    /// @param failure why it could not be opened
    LateVault(SharedVault vault, Credentials credentials, Opener opener, StoreFailed failure) {
        this.vault = vault;
        this.credentials = credentials;
        this.opener = opener;
        this.failure = failure;
    }

    @Override
    public synchronized Drawer open(Owner owner) throws StoreFailed {
        OpenVault open = opened;
        if (open == null) {
            open = tried();
            opened = open;
        }
        return open.open(owner);
    }

    private OpenVault tried() throws StoreFailed {
        if (over) {
            throw failure;
        }
        try {
            OpenVault open = opener.open(credentials);
            end();
            return open;
        } catch (StoreFailed still) {
            failure = still;
            throw still;
        } catch (MeetingException closed) {
            // Something else opens it: the next sign-in asks for that.
            end();
            throw failure;
        }
    }

    private void end() {
        over = true;
        credentials.wipe();
    }

    @Override
    public int unsent(Owner owner) {
        return vault.unsent();
    }

    @Override
    public synchronized void close() {
        end();
        if (opened != null) {
            vault.close(opened);
            opened = null;
        }
    }
}
