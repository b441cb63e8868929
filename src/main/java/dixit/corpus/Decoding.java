package dixit.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file's bytes as text, or why they are none. */
sealed interface Decoding {

    /** More than this is no article. It is also the most that is ever read into memory of one file. */
    int MOST_BYTES = 4 << 20;

    /** So much shows whether letters take two bytes. */
    int LOOKED_AT = 4096;

    record Text(String text) implements Decoding {}

    /**
     * Bytes that are no text.
     *
     * @param reason what is wrong and what to do, as the rest of a sentence that begins with the file's name
     */
    record Unusable(String reason) implements Decoding {}

    /**
     * Bytes without a name of their encoding.
     *
     * @param bytes a whole file, or one byte more than {@link #MOST_BYTES} of it
     */
    static Decoding of(byte[] bytes) {
        if (bytes.length == 0) {
            return new Unusable("is empty; add the article's text or remove the file");
        }
        if (bytes.length > MOST_BYTES) {
            return new Unusable(tooLarge());
        }
        return text(bytes, Optional.empty());
    }

    /**
     * As {@link #of(byte[])}, for bytes of any number that came with the name of an encoding. Names lie more often than
     * bytes: what is well-formed UTF-8 is UTF-8.
     */
    static Decoding text(byte[] bytes, Optional<String> declared) {
        Optional<String> text = decoded(bytes, declared.flatMap(Decoding::charset));
        if (text.isEmpty() || looksBinary(text.get())) {
            return new Unusable("is not text; save the article as UTF-8 text or remove the file");
        }
        return new Text(text.get());
    }

    static String tooLarge() {
        return "is larger than " + (MOST_BYTES >> 20)
                + " MB, too large for one article; split it into one file per article";
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty(); // a name that is none tells nothing
        }
    }

    /** The encoding of these bytes, which may end in the middle of a text but not of a letter. */
    static Optional<Charset> charsetOf(byte[] bytes) {
        return charsets(bytes, Optional.empty()).stream()
                .filter(charset -> strictly(charset, bytes, 0).isPresent())
                .findFirst();
    }

    private static Optional<String> decoded(byte[] bytes, Optional<Charset> declared) {
        return charsets(bytes, declared).stream()
                .flatMap(charset -> strictly(charset, bytes, mark(bytes)).stream())
                .findFirst();
    }

    /** Those that are possible, likeliest first. */
    private static List<Charset> charsets(byte[] bytes, Optional<Charset> declared) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return Stream.of(
                        Optional.of(wide(bytes).orElse(StandardCharsets.UTF_8)),
                        declared,
                        Optional.of(Charset.forName("windows-1252")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many bytes at the beginning only name the encoding. */
    private static int mark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    /** UTF-16 without a mark, told by the empty halves of its Latin letters. */
    private static Optional<Charset> wide(byte[] bytes) {
        int[] empty = new int[2];
        int looked = Math.min(bytes.length, LOOKED_AT) & ~1;
        for (int i = 0; i < looked; i++) {
            empty[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int most = looked / 2;
        if (empty[1] * 4 > most * 3 && empty[0] * 8 < most) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return empty[0] * 4 > most * 3 && empty[1] * 8 < most
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... marks) {
        if (bytes.length < marks.length) {
            return false;
        }
        for (int i = 0; i < marks.length; i++) {
            if ((bytes[i] & 0xFF) != marks[i]) {
                return false;
            }
        }
        return true;
    }

    /** NUL never stands in a text; other controls may slip in, but not as more than one letter in fifty. */
    private static boolean looksBinary(String text) {
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B)
                .count();
        return text.indexOf('\0') >= 0 || controls * 50 > text.length();
    }
}
