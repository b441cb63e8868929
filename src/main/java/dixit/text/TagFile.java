package dixit.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The tagger's model on disk: compressed, words with one tag first, then the weights as they lie in memory. */
final class TagFile {

    private static final int MOST = 1 << 20;

    private TagFile() {}

    static void write(TagModel model, OutputStream file) throws IOException {
        var zipped = new GZIPOutputStream(file);
        var out = new DataOutputStream(new BufferedOutputStream(zipped));
        out.writeInt(model.known.length);
        for (long word : model.known) {
            out.writeLong(word);
        }
        out.write(model.knownTags);
        out.write(model.weights);
        out.flush();
        zipped.finish();
    }

    static TagModel read(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)));
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("the tagger's model is damaged: it claims a table of " + size + " words");
        }
        long[] known = new long[size];
        for (int i = 0; i < size; i++) {
            known[i] = in.readLong();
        }
        byte[] tags = new byte[size];
        in.readFully(tags);
        byte[] weights = new byte[TagModel.BUCKETS * TagModel.WIDTH];
        in.readFully(weights);
        return new TagModel(weights, known, tags);
    }
}
