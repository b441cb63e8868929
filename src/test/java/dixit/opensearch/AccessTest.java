package dixit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AccessTest {

    @Test
    void anAddressNamesWhereTheClusterIsAndTheIndexInIt() {
        Access plain = Access.of("https://host:9200/statements", Map.of());
        assertEquals(URI.create("https://host:9200"), plain.node());
        assertEquals("statements", plain.index());
        assertEquals(new Access.Room(1, 1), plain.room());
        assertEquals(Optional.empty(), plain.authorization());
        Access behind = Access.of("http://host/search/statements/", Map.of("DIXIT_CLUSTER_SHARDS", "6"));
        assertEquals(URI.create("http://host/search"), behind.node());
        assertEquals(6, behind.room().shards());
        assertEquals("http://host/search/statements", behind.toString());
    }

    @Test
    void aFolderIsNoAddress() {
        assertTrue(Access.isAddress("HTTPS://host/statements"));
        assertFalse(Access.isAddress("index"));
        assertFalse(Access.isAddress("/var/http/index"));
    }

    @Test
    void whatIsNoAddressIsRefusedInWords() {
        for (String wrong : List.of(
                "https://host:9200",
                "https://host:9200/",
                "https://host/Statements",
                "https://host/_all",
                "https://ada:quill@host/statements",
                "https:///statements",
                "https://host/statements?x=1")) {
            String message =
                    String.valueOf(assertThrows(IllegalArgumentException.class, () -> Access.of(wrong, Map.of()), wrong)
                            .getMessage());
            assertTrue(message.endsWith("."), message);
        }
    }

    @Test
    void settingsThatContradictEachOtherOrAreNoNumbersAreRefused() {
        for (Map<String, String> settings : List.of(
                Map.of("DIXIT_CLUSTER_USER", "ada", "DIXIT_CLUSTER_API_KEY", "key"),
                Map.of("DIXIT_CLUSTER_SHARDS", "many"),
                Map.of("DIXIT_CLUSTER_SHARDS", "0"))) {
            assertThrows(IllegalArgumentException.class, () -> Access.of("https://host/statements", settings));
        }
    }
}
