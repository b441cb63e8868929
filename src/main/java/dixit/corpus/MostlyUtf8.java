package dixit.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Letters of bytes that look like UTF-8 as far as they were looked at. Those that turn out to be none are letters of
 * Windows-1252, so that a late “é” is not lost to a beginning in plain English.
 */
final class MostlyUtf8 extends Reader {

    private static final Charset OTHERWISE = Charset.forName("windows-1252");
    private static final int AT_ONCE = 1 << 13;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE).flip();
    private final CharBuffer letters = CharBuffer.allocate(AT_ONCE).flip();
    private boolean ended;

    MostlyUtf8(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!letters.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int given = Math.min(length, letters.remaining());
        letters.get(into, from, given);
        return given;
    }

    private void decode() throws IOException {
        bytes.compact();
        int read = ended ? -1 : in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        letters.clear();
        CoderResult result = decoder.decode(bytes, letters, ended);
        if (result.isError() && letters.hasRemaining()) {
            for (int i = 0; i < result.length() && letters.hasRemaining(); i++) {
                letters.put(OTHERWISE.decode(bytes.slice(bytes.position(), 1)));
                bytes.get();
            }
            decoder.reset();
        }
        letters.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
