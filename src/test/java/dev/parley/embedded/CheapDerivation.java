package dev.parley.embedded;

import java.security.MessageDigest;

/// A password becomes a key at once, so that a test can open many vaults.
public class CheapDerivation implements Derivation {
    private static final Cost COST = new Cost(1, 1, 1);

    /// How often a key was made of a password.
    public int derived;

    /// How often the next key was made ready for.
    public volatile int prepared;

    @Override
    public String name() {
        return "cheap";
    }

    @Override
    public boolean allows(Cost cost) {
        return cost.equals(COST);
    }

    @Override
    public synchronized void prepare() {
        prepared++;
    }

    @Override
    public Derived first(byte[] password, byte[] salt) {
        return new Derived(again(password, salt, COST), COST);
    }

    @Override
    public synchronized byte[] again(byte[] password, byte[] salt, Cost cost) {
        derived++;
        MessageDigest digest = Disk.sha256();
        digest.update(salt);
        return digest.digest(password);
    }
}
