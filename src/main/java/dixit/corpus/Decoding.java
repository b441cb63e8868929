package dixit.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file's bytes as text, or why they are none. */
sealed interface Decoding {

    /** More than this is no article. It is also the most that is ever read into memory of one file. */
    int MOST_BYTES = 4 << 20;

    record Text(String text) implements Decoding {}

    /**
     * Bytes that are no text.
     *
     * @param reason what is wrong and what to do, as the rest of a sentence that begins with the file's name
     */
    record Unusable(String reason) implements Decoding {}

    /**
     * Reads a file. One that is not there or not ours to read is only unusable.
     *
     * @throws IOException when the disk fails
     */
    static Decoding of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Unusable(
                    Files.isSymbolicLink(file)
                            ? "is a link to nothing; mend or remove it"
                            : "is not there; check the name");
        }
        if (!Files.isRegularFile(file)) {
            return new Unusable("is not a file; name a text or Markdown file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(MOST_BYTES + 1));
        } catch (AccessDeniedException e) {
            return new Unusable("may not be read by you; change its permissions");
        } catch (NoSuchFileException e) {
            return new Unusable("went away while it was read; run again");
        }
    }

    static Decoding of(byte[] bytes) {
        if (bytes.length == 0) {
            return new Unusable("is empty; add the article's text or remove the file");
        }
        if (bytes.length > MOST_BYTES) {
            return new Unusable("is larger than " + (MOST_BYTES >> 20)
                    + " MB, too large for one article; split it into one file per article");
        }
        Optional<String> text = text(bytes);
        if (text.isEmpty() || looksBinary(text.get())) {
            return new Unusable("is not text; save the article as UTF-8 text or remove the file");
        }
        return new Text(text.get());
    }

    private static Optional<String> text(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, bytes, 3).or(() -> strictly(windows(), bytes, 3));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, bytes, 2);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, bytes, 2);
        }
        return strictly(StandardCharsets.UTF_8, bytes, 0).or(() -> strictly(windows(), bytes, 0));
    }

    private static Charset windows() {
        return Charset.forName("windows-1252");
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
