package dixit.learn;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The model on disk: a header, then, compressed, transitions, rates, features as differences, and for each feature a
 * bit per label and a byte for each bit that is set.
 */
final class ModelFile {

    private static final int MAGIC = 0x44495831;
    private static final int MOST = 1 << 24;

    private ModelFile() {}

    static void write(Model model, OutputStream file) throws IOException {
        var header = new DataOutputStream(file);
        header.writeInt(MAGIC);
        header.flush();
        var zipped = new GZIPOutputStream(file);
        var out = new DataOutputStream(new BufferedOutputStream(zipped));
        out.writeInt(model.transitions.length);
        for (float transition : model.transitions) {
            out.writeFloat(transition);
        }
        out.writeInt(model.words.length);
        for (long word : model.words) {
            out.writeLong(word);
        }
        out.write(model.steps);
        out.writeFloat(model.unit);
        out.writeInt(model.features.length);
        int last = Integer.MIN_VALUE;
        for (int feature : model.features) {
            writeSmall(out, feature - last);
            last = feature;
        }
        for (int feature : model.features) {
            int bits = 0;
            for (int y = 0; y < Lattice.LABELS; y++) {
                bits |= model.units(feature, y) == 0 ? 0 : 1 << y;
            }
            out.writeShort(bits);
        }
        for (int feature : model.features) {
            for (int y = 0; y < Lattice.LABELS; y++) {
                if (model.units(feature, y) != 0) {
                    out.writeByte(model.units(feature, y));
                }
            }
        }
        out.flush();
        zipped.finish();
    }

    /** Reads what {@link #write} wrote, and says plainly when {@code file} is something else. */
    static Model read(InputStream file) throws IOException {
        try {
            var header = new DataInputStream(file);
            if (header.readInt() != MAGIC) {
                throw new IOException("this is no model of this version; train one with dixit train");
            }
            return readBody(new DataInputStream(new BufferedInputStream(new GZIPInputStream(file))));
        } catch (EOFException | ZipException broken) {
            throw new IOException("the model is cut off or damaged; train or copy it again", broken);
        }
    }

    private static Model readBody(DataInputStream in) throws IOException {
        float[] transitions = new float[length(in)];
        if (transitions.length != Lattice.BORDERS * Lattice.LABELS * Lattice.LABELS) {
            throw new IOException("the model has " + transitions.length + " transitions; train one with dixit train");
        }
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        long[] words = new long[length(in)];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readLong();
        }
        byte[] steps = new byte[words.length];
        in.readFully(steps);
        float unit = in.readFloat();
        int[] features = new int[length(in)];
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < features.length; i++) {
            last += readSmall(in);
            features[i] = last;
        }
        int[] bits = new int[features.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = in.readUnsignedShort();
        }
        byte[] weights = new byte[features.length * Lattice.LABELS];
        for (int i = 0; i < weights.length; i++) {
            if (((bits[i / Lattice.LABELS] >> (i % Lattice.LABELS)) & 1) != 0) {
                weights[i] = in.readByte();
            }
        }
        return new Model(features, weights, unit, transitions, words, steps);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("the model is damaged: it claims a table of " + length + " entries");
        }
        return length;
    }

    private static void writeSmall(DataOutputStream out, int number) throws IOException {
        int left = number;
        while ((left & ~0x7f) != 0) {
            out.writeByte((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private static int readSmall(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & 0x7f) << shift;
            if ((next & 0x80) == 0) {
                break;
            }
        }
        return number;
    }
}
