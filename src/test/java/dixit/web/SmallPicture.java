package dixit.web;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page in few colours: its file is a third as long, and nobody sees the difference. */
final class SmallPicture {

    private static final int COLOURS = 96;

    private SmallPicture() {}

    /** Writes the picture that these bytes are. */
    static void write(byte[] png, Path to) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = whole.getRGB(0, 0, whole.getWidth(), whole.getHeight(), null, 0, whole.getWidth());
        Map<Integer, Integer> often = new HashMap<>();
        for (int pixel : pixels) {
            often.merge(pixel, 1, Integer::sum);
        }
        List<Integer> kept = often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        int[] palette = kept.stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage small = new BufferedImage(
                whole.getWidth(),
                whole.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        for (int at = 0; at < pixels.length; at++) {
            int index = nearest.computeIfAbsent(pixels[at], pixel -> nearest(palette, pixel));
            small.getRaster().setSample(at % whole.getWidth(), at / whole.getWidth(), 0, index);
        }
        Files.createDirectories(to.toAbsolutePath().getParent());
        ImageIO.write(small, "png", to.toFile());
    }

    private static int nearest(int[] palette, int pixel) {
        int best = 0;
        for (int index = 1; index < palette.length; index++) {
            if (distance(palette[index], pixel) < distance(palette[best], pixel)) {
                best = index;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += apart * apart;
        }
        return sum;
    }
}
