package dev.parley.offline;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.ServerAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Vaults in memory, which count how often a password was looked at.
final class MemoryVaults implements Vaults {
    final Map<String, Box> boxes = new HashMap<>();
    int looked;
    int prepared;
    @Nullable StoreTrouble trouble;

    /// Of new keys alone.
    @Nullable StoreTrouble keyTrouble;

    @Override
    public Vault of(ServerAddress server, String username) {
        return boxes.computeIfAbsent(server + " " + username, each -> new Box());
    }

    @Override
    public void prepare() {
        prepared++;
    }

    final class Box implements Vault, OpenVault {
        final MemoryFiles files = new MemoryFiles();
        @Nullable Secret password;
        @Nullable Person person;
        @Nullable WrongTries tries;
        boolean triesDamaged;
        boolean closed;
        boolean split;
        int discarded;

        private void failIfWanted() throws StoreFailed {
            if (trouble != null) {
                throw new StoreFailed(trouble, "", null);
            }
        }

        @Override
        public boolean isThere() {
            return password != null;
        }

        @Override
        public OpenVault open(Secret typed) throws WrongPassword, StoreFailed {
            if (!isPassword(typed)) {
                throw new WrongPassword(null);
            }
            closed = false;
            return this;
        }

        @Override
        public OpenVault make(Secret typed) throws StoreFailed {
            failIfWanted();
            remove();
            password = typed.copy();
            person = null;
            closed = false;
            return this;
        }

        @Override
        public int unsent() {
            return files.onDisk.size();
        }

        @Override
        public Optional<WrongTries> wrongTries() throws StoreFailed {
            if (triesDamaged) {
                throw new StoreFailed(StoreTrouble.OTHER, "", null);
            }
            return Optional.ofNullable(tries);
        }

        @Override
        public void keep(WrongTries typed) {
            tries = typed;
            triesDamaged = false;
        }

        @Override
        public void forgetWrongTries() {
            tries = null;
        }

        @Override
        public int unsent(Owner owner) {
            return unsent();
        }

        @Override
        public void remove() throws StoreFailed {
            files.failIfTaken();
            password = null;
            tries = null;
            files.onDisk.clear();
        }

        @Override
        public MeetingCopy copy() {
            return MeetingCopy.NONE;
        }

        @Override
        public void discardCopy() {
            discarded++;
        }

        @Override
        public boolean isSplit() {
            return split;
        }

        @Override
        public Optional<Person> person() {
            return Optional.ofNullable(person);
        }

        @Override
        public void keep(Person seen) {
            person = seen;
        }

        @Override
        public boolean isPassword(Secret typed) throws StoreFailed {
            failIfWanted();
            looked++;
            return typed.equals(password);
        }

        @Override
        public void changePassword(Secret typed) throws StoreFailed {
            if (keyTrouble != null) {
                throw new StoreFailed(keyTrouble, "", null);
            }
            password = typed.copy();
            split = false;
        }

        @Override
        public Drawer open(Owner owner) throws StoreFailed {
            return files.open(owner);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
