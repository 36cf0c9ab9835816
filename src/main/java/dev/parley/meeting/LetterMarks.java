package dev.parley.meeting;

/// Which letters and pairs of letters are in a text (UTF-8): most texts that a word is not in lack
/// one of its own, which is seen without reading them.
final class LetterMarks {
    /// How many numbers of 64 bits a text takes: one for the letters, the others for the pairs.
    static final int SIZE = 5;

    /// As many letters, from a to z and 0 to 9, have a bit of their own; all else shares some.
    private static final int OWN = 36;

    private LetterMarks() {}

    /// The bits of a text: first of its letters, then of its pairs of letters.
    static int[] bits(byte[] text) {
        int[] bits = new int[Math.max(0, 2 * text.length - 1)];
        for (int i = 0; i < text.length; i++) {
            bits[i] = bit(text[i]);
        }
        for (int i = 1; i < text.length; i++) {
            // The constant spreads what lies close together.
            int pair = (text[i - 1] * 256 + text[i]) * 0x9E3779B1;
            bits[text.length + i - 1] = Long.SIZE + (pair >>> 24);
        }
        return bits;
    }

    private static int bit(byte letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a';
        }
        if (letter >= '0' && letter <= '9') {
            return letter - '0' + 26;
        }
        return OWN + (letter & 0xff) % (Long.SIZE - OWN);
    }

    /// Whether a bit tells for sure that its letter is there.
    static boolean isSure(int bit) {
        return bit < OWN;
    }

    static void set(long[] marks, int begin, int[] bits) {
        for (int bit : bits) {
            marks[begin + bit / Long.SIZE] |= 1L << bit;
        }
    }

    /// Whether a text may have all of it; for sure not, where it has not.
    static boolean has(long[] marks, int begin, int[] bits) {
        for (int bit : bits) {
            if ((marks[begin + bit / Long.SIZE] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }
}
