package dixit.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Stance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of every shipped file, told by file and line when something is wrong with it. */
class LexiconFilesTest {

    /** Columns of each file; the key is the first, with the frame for cues, and post and first day for those who hold one. */
    private static final Map<String, Integer> COLUMNS = columns();

    private static Map<String, Integer> columns() {
        Map<String, Integer> columns = new TreeMap<>(Map.of(
                "actors.tsv", 4,
                "bodies.tsv", 4,
                "countries.tsv", 6,
                "cues.tsv", 4,
                "days.tsv", 2,
                "given-names.tsv", 2,
                "hedges.tsv", 2,
                "imputations.tsv", 2,
                "incidents.tsv", 3,
                "organizations.tsv", 3));
        columns.put("offices.tsv", 2);
        columns.put("parties.tsv", 3);
        columns.put("people.tsv", 1);
        columns.put("places.tsv", 2);
        columns.put("pronouns.tsv", 4);
        columns.put("roles.tsv", 5);
        columns.put("strengths.tsv", 2);
        columns.put("office-holders.tsv", 7);
        for (WordList list : WordList.values()) {
            columns.put(list.file(), 1);
        }
        return columns;
    }

    static List<String> files() {
        return COLUMNS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLineHasItsColumnsIsInOrderAndStandsOnce(String file) throws IOException {
        List<String> wrong = new ArrayList<>();
        String before = "";
        Set<String> seen = new HashSet<>();
        List<String> lines = lines(file);
        assertTrue(lines.getFirst().startsWith("# "), file + " begins with a line that says what it holds");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#")) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            String where = file + ":" + (i + 1) + ": ";
            if (cells.length != COLUMNS.getOrDefault(file, 0)) {
                wrong.add(where + cells.length + " columns");
                continue;
            }
            for (String cell : cells) {
                if (cell.isBlank() || !cell.equals(cell.strip())) {
                    wrong.add(where + "an empty or padded column");
                }
            }
            String key = cells[0].toLowerCase(Locale.ROOT);
            if (file.equals("cues.tsv")) {
                key += "\t" + cells[2];
            } else if (file.equals("office-holders.tsv")) {
                key += "\t" + cells[1] + "\t" + cells[4];
            }
            if (key.compareTo(before) < 0) {
                wrong.add(where + "out of order: " + cells[0]);
            }
            if (!seen.add(key)) {
                wrong.add(where + "stands twice: " + cells[0]);
            }
            before = key;
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void countryCodesAreThoseOfIso3166() throws IOException {
        Set<String> known = new HashSet<>(List.of(Locale.getISOCountries()));
        known.addAll(List.of("EU", "XK"));
        List<String> wrong = new ArrayList<>();
        List<String> lines = lines("countries.tsv");
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#") && !known.contains(lines.get(i).split("\t", -1)[0])) {
                wrong.add("countries.tsv:" + (i + 1) + ": " + lines.get(i));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theFirstNameOfAThreatActorIsNoOthersAlias() {
        Lexicon lexicon = Lexicon.shipped();
        List<String> wrong = new ArrayList<>();
        for (Actor actor : lexicon.actors()) {
            for (Alias alias : actor.aliases()) {
                Optional<Actor> first = lexicon.actors().stream()
                        .filter(other -> !other.equals(actor)
                                && Folding.tight(other.name()).equals(Folding.tight(alias.name())))
                        .findFirst();
                first.ifPresent(other ->
                        wrong.add("actors.tsv: " + alias.name() + " of " + actor.name() + " is another actor’s name"));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void thereAreCuesEnoughAndEveryStanceHasOne() {
        Lexicon lexicon = Lexicon.shipped();
        assertTrue(lexicon.cues().size() > 300);
        Set<Stance> stances = new HashSet<>();
        lexicon.cues().forEach(cue -> stances.add(cue.stance()));
        assertEquals(Set.of(Stance.values()), stances);
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            assertTrue(in != null, file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
