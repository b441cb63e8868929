package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.lexicon.Actor;
import dixit.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandsTest {

    private static final String GALAXY = """
            {"type":"threat-actor","version":7,"values":[
            {"value":"Quiet Heron","meta":{"country":"NZ","synonyms":["Grey Stork","Pond; Panda","Shared Swan"],
             "origin:Grey Stork":"Birdwatch Labs"}},
            {"value":"Loud Gull","meta":{"synonyms":["Shared Swan","- "]}}]}
            """;

    private static final String BUNDLE = """
            {"type":"bundle","objects":[{"type":"intrusion-set","name":"Slow Plover","aliases":["Slow Plover","Mud Runner"],
             "external_references":[{"source_name":"mitre-attack","external_id":"G9999"}]},
            {"type":"intrusion-set","name":"Gone","revoked":true},{"type":"malware","name":"Other"}]}
            """;

    @TempDir
    private Path home;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private Lexicon laidOver() throws IOException {
        return Lexicon.shipped().with(home.resolve("lexicon"));
    }

    @Test
    void actorsOfAGalaxyKeepTheirNamesAndWhoUsesThem() throws IOException {
        Ran ran = Ran.in(
                home, "actors", "import", file("threat-actor.json", GALAXY).toString());

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("2 actors, 1 with a country, 4 other names; written to "), ran.out());
        assertTrue(ran.out().contains("1 name means more than one actor and stay ambiguous: Shared Swan"), ran.out());
        Actor heron = laidOver().actor("grey-stork").orElseThrow();
        assertEquals("Quiet Heron", heron.name());
        assertEquals("NZ", heron.country().orElseThrow().code());
        assertEquals("Birdwatch Labs", heron.aliases().getFirst().usedBy());
        assertEquals(
                List.of("Loud Gull", "Quiet Heron"),
                laidOver().actorsNamed("Shared Swan").stream()
                        .map(Actor::name)
                        .sorted()
                        .toList());
    }

    @Test
    void actorsOfAttackComeBesideThoseOfTheGalaxyAndYourOwnLinesStay() throws IOException {
        Files.createDirectories(home.resolve("lexicon"));
        file("lexicon/actors.tsv", "# mine\nLoud Gull\tAU\t-\tmy notebook\n");
        Path galaxy = file("threat-actor.json", GALAXY);
        assertTrue(Ran.in(home, "actors", "import", galaxy.toString()).out().contains("1 actor left out"));

        Ran ran = Ran.in(home, "actors", "import", file("attack.json", BUNDLE).toString());
        Ran.in(
                home,
                "actors",
                "import",
                file("threat-actor.json", GALAXY.replace("Grey Stork", "Pale Stork"))
                        .toString());

        assertTrue(ran.out().startsWith("1 actor, 0 with a country, 2 other names;"), ran.out());
        Lexicon words = laidOver();
        assertEquals(
                "MITRE ATT&CK",
                words.actor("G9999").orElseThrow().aliases().getFirst().usedBy());
        assertEquals(
                "AU",
                words.actor("Loud Gull").orElseThrow().country().orElseThrow().code());
        assertTrue(words.actor("Pale Stork").isPresent());
        assertTrue(words.actor("Grey Stork").isEmpty());
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        for (String text : List.of("{\"type\":\"poem\"}", "no json")) {
            Ran ran = Ran.in(home, "actors", "import", file("x.json", text).toString());
            assertEquals(2, ran.code());
            assertEquals(1, ran.errLines().size(), ran.err());
        }
    }

    @Test
    void thePostOfTheDayFillsInWhatTheArticleDoesNotSayAndIsMarked() throws IOException {
        Ran ran = Ran.in(home, "people", "import", file("cabinet.csv", """
                Name,Role,Organization,Country,From,To
                Ada Quill,minister of tides,Ministry of Tides,NZ,2020-01-01,2022-12-31
                Ada Quill,prime minister,,NZ,2023-01-01,
                Bo Falk,mayor,,Nowhereland,,
                """).toString());
        assertEquals(2, ran.code());
        assertTrue(ran.out().startsWith("2 posts written to "), ran.out());
        assertTrue(ran.err().contains("cabinet.csv:4 has a country “Nowhereland” that is none."), ran.err());

        new Sample(home).write("2021.txt", told("2021-05-05"));
        new Sample(home).write("2024.txt", told("2024-05-05"));
        Ran then = Ran.in(home, "extract", home.resolve("corpus/2021.txt").toString());
        Ran later = Ran.in(home, "extract", home.resolve("corpus/2024.txt").toString());

        assertTrue(then.out().contains("minister of tides"), then.out());
        Ran.in(home, "index");
        Ran shown = Ran.in(home, "show", then.out().replaceFirst("(?s)^.*?\"id\":\"(\\w+)\".*$", "$1"));
        assertTrue(
                shown.out()
                        .replaceAll("\\s+", " ")
                        .contains("not in the article: minister of tides, Ministry of Tides, New "
                                + "Zealand on 2021-05-05 by cabinet.csv"),
                shown.out());
        assertTrue(later.out().contains("\"prime minister\""), later.out());
    }

    private static String told(String day) {
        return "---\ntitle: Tides\ndate: " + day + "\n---\nThe tide of " + day
                + " came in.\n\n“We saw it come,” Ada Quill said on Monday.\n";
    }
}
