package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped beside our own program is listed in {@code docs/sbom.json}, byte by byte, and may be. */
final class SupplyTest {

    /** Of several licences to choose from, one of these must be among them. */
    private static final Set<String> MAY_BE_SHIPPED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause", // so the list calls JLine's, which has three clauses
            "EPL-2.0",
            "(CDDL-1.0 OR GPL-2.0-with-classpath-exception)",
            "Mozilla Public License Version 1.1",
            "Similar to Apache License but with the acknowledgment clause removed"); // JDOM's

    /** Older versions of these have weaknesses that are known; docs/decisions/supply.md tells which. */
    private static final Map<String, String> AS_NEW_AS = Map.of(
            "jetty-server", "9.4.58",
            "kotlin-stdlib", "1.9",
            "commons-io", "2.20",
            "commons-compress", "1.28",
            "commons-lang3", "3.18",
            "tika-core", "3.2.3",
            "poi", "5.4.1",
            "jdom2", "2.0.6.1",
            "jsoup", "1.15.3");

    @TempDir
    private Path folder;

    private static List<JsonNode> listed() throws IOException {
        List<JsonNode> components = new ArrayList<>();
        JsonMapper.shared()
                .readTree(Files.readString(Path.of("docs/sbom.json")))
                .get("components")
                .forEach(components::add);
        return components;
    }

    private static String name(JsonNode component) {
        return component.get("name").asString() + "-" + component.get("version").asString() + ".jar";
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void whatIsShippedIsListedWithItsDigest() throws Exception {
        Map<String, String> shipped = new TreeMap<>();
        String build = System.getProperty("dixit.build", "target");
        for (String jar :
                Files.readString(Path.of(build, "shipped.classpath")).strip().split(File.pathSeparator, -1)) {
            shipped.put(Path.of(jar).getFileName().toString(), digest(Path.of(jar)));
        }
        Map<String, String> written = new TreeMap<>();
        for (JsonNode component : listed()) {
            for (JsonNode hash : component.get("hashes")) {
                if (hash.get("alg").asString().equals("SHA-256")) {
                    written.put(name(component), hash.get("content").asString());
                }
            }
        }
        assertEquals(written, shipped, "./dixit sbom writes docs/sbom.json anew when a library was changed on purpose");
        assertTrue(written.size() > 50);
    }

    @Test
    void everyLibraryMayBeShipped() throws IOException {
        List<String> strangers = new ArrayList<>();
        for (JsonNode component : listed()) {
            List<String> licences = new ArrayList<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                licences.add(Stream.of(licence.path("id"), licence.path("name"), choice.path("expression"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .findFirst()
                        .orElse(""));
            }
            if (licences.stream().noneMatch(MAY_BE_SHIPPED::contains)) {
                strangers.add(name(component) + " " + licences);
            }
        }
        assertEquals(List.of(), strangers);
    }

    @Test
    void noLibraryIsOlderThanTheFirstWithoutItsKnownWeaknesses() throws IOException {
        Map<String, String> found = new TreeMap<>();
        listed().forEach(component -> found.put(
                component.get("name").asString(), component.get("version").asString()));
        AS_NEW_AS.forEach((name, least) -> {
            String version = found.getOrDefault(name, "");
            assertTrue(compared(version, least) >= 0, () -> name + " " + version + " is older than " + least);
        });
    }

    private static int compared(String version, String other) {
        String[] ones = version.split("[.+-]", -1);
        String[] others = other.split("[.+-]", -1);
        for (int at = 0; at < others.length; at++) {
            int one = at < ones.length && ones[at].matches("\\d+") ? Integer.parseInt(ones[at]) : -1;
            int by = Integer.compare(one, Integer.parseInt(others[at]));
            if (by != 0) {
                return by;
            }
        }
        return 0;
    }

    /** The long run builds the program twice, in two places. */
    @Test
    void twoBuildsGiveTheSameJar() throws Exception {
        assumeTrue(Trials.LONG, "./dixit test --long builds twice");
        String first = built("one");
        assertEquals(first, built("another place"));
        Trials.passed("the program built in two places", 2, "the same jar, byte by byte");
    }

    private String built(String place) throws Exception {
        Path copy = Files.createDirectory(folder.resolve(place));
        for (String part : List.of("src/main", "pom.xml")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(copy.resolve(file.toString()).getParent());
                    Files.copy(file, copy.resolve(file.toString()));
                }
            }
        }
        Process build = new ProcessBuilder("mvn", "-q", "-o", "-Dquick", "package")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(place + ".log").toFile())
                .start();
        assertTrue(build.waitFor(20, TimeUnit.MINUTES));
        assertEquals(0, build.exitValue(), () -> "see what Maven says of " + copy);
        return digest(copy.resolve("target/dixit.jar"));
    }
}
