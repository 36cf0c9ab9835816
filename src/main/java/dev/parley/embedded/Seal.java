package dev.parley.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts small files by AES-256-GCM, each time with a fresh nonce. A file is a line that says
/// what it is, the nonce, and what is encrypted with its proof. The proof holds the line and the
/// file's name too: a file that was changed, or lies under another's name, does not open.
final class Seal {
    private static final int VERSION = 1;
    private static final int LONGEST_HEAD = 60;
    private static final int NONCE_BYTES = 12;
    private static final int PROOF_BITS = 128;
    private static final Pattern HEAD =
            Pattern.compile("parley-sealed ([1-9]\\d{0,8}) ([a-z-]{1,20})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /// It is not what was sealed by this key under this name.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String why) {
            super(why);
        }
    }

    /// A newer Parley sealed it.
    static final class Newer extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final SecretKeySpec key;

    /// @param key 256 bits, copied
    Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /// A key for one purpose, made of one that serves several.
    static byte[] keyFor(String purpose, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("Every Java has HMAC", never);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /// @param label readable by everybody, such as `unsent`
    /// @param name of the file
    byte[] close(String label, String name, byte[] clear) {
        byte[] head =
                "parley-sealed %s %s\n"
                        .formatted(VERSION, label)
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed;
        try {
            sealed = cipher(Cipher.ENCRYPT_MODE, nonce, head, name).doFinal(clear);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("Every Java has AES-GCM", never);
        }
        byte[] all = Arrays.copyOf(head, head.length + nonce.length + sealed.length);
        System.arraycopy(nonce, 0, all, head.length, nonce.length);
        System.arraycopy(sealed, 0, all, head.length + nonce.length, sealed.length);
        return all;
    }

    byte[] open(String name, byte[] all) throws Broken, Newer {
        int end = endOfHead(all);
        Matcher head = head(all, end);
        if (!head.matches() || all.length < end + 1 + NONCE_BYTES) {
            throw new Broken("No head");
        }
        if (Integer.parseInt(head.group(1)) > VERSION) {
            throw new Newer();
        }
        int from = end + 1 + NONCE_BYTES;
        try {
            return cipher(
                            Cipher.DECRYPT_MODE,
                            Arrays.copyOfRange(all, end + 1, from),
                            Arrays.copyOf(all, end + 1),
                            name)
                    .doFinal(all, from, all.length - from);
        } catch (GeneralSecurityException changed) {
            throw new Broken("The proof differs");
        }
    }

    /// What everybody can read of a file, empty where it is none. Nothing proves it.
    static Optional<String> label(byte[] all) {
        Matcher head = head(all, endOfHead(all));
        return head.matches() ? Optional.of(head.group(2)) : Optional.empty();
    }

    private static int endOfHead(byte[] all) {
        int end = 0;
        while (end < all.length && end < LONGEST_HEAD && all[end] != '\n') {
            end++;
        }
        return end;
    }

    private static Matcher head(byte[] all, int end) {
        return HEAD.matcher(new String(all, 0, end, StandardCharsets.ISO_8859_1));
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] head, String name)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(PROOF_BITS, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
