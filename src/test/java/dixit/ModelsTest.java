package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped models are those that the model card tells how to make again. */
class ModelsTest {

    private static final Path MODELS = Path.of("src/main/resources/dixit/models");
    private static final Path CARD = Path.of("docs/model-card.md");
    private static final long MOST_BYTES = 8_000_000;
    private static final Pattern CHECKSUM = Pattern.compile("([0-9a-f]{64})  ([a-z.]+)");

    @Test
    void theModelCardHasTheChecksumOfEachModel() throws IOException, GeneralSecurityException {
        Map<String, String> told = new TreeMap<>();
        Matcher matcher = CHECKSUM.matcher(Files.readString(CARD));
        while (matcher.find()) {
            told.put(matcher.group(2), matcher.group(1));
        }
        Map<String, String> shipped = new TreeMap<>();
        for (Path model : models()) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model));
            shipped.put(String.valueOf(model.getFileName()), HexFormat.of().formatHex(sum));
        }
        assertEquals(shipped, told);
    }

    @Test
    void theModelsAreSmall() throws IOException {
        long bytes = 0;
        for (Path model : models()) {
            bytes += Files.size(model);
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> models = Files.list(MODELS)) {
            return models.sorted().toList();
        }
    }
}
