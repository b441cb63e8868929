package dixit.text;

/** Numbers for words, well spread and the same on every machine; the finalizer is that of MurmurHash3. */
public final class Hash {

    private static final long ODD = 0x9e3779b97f4a7c15L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    public static long of(CharSequence text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    public static long of(long one, long two) {
        return mix(one * ODD + two);
    }

    public static long mix(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
