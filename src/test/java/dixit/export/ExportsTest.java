package dixit.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Party;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.search.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What every export promises, and what STIX makes of accusations and denials. */
final class ExportsTest {

    private static final Party ACTOR = new Party(Party.Kind.ACTOR, "APT900", "APT900", new Span(0, 1));
    private static final Party STATE = new Party(Party.Kind.COUNTRY, "CN", "China", new Span(0, 1));
    private static final Speaker CHINA = new Speaker.State(Shelf.CN);

    private static Shelf accusedAndDenied() {
        return new Shelf(List.of(
                Shelf.plain("a000000000000001", Stance.ATTRIBUTE, "APT900 of China broke in", Shelf.ADA, ACTOR, STATE),
                Shelf.plain("a000000000000002", Stance.DENY, "APT900 is not China’s", CHINA, ACTOR, STATE),
                Shelf.plain("a000000000000003", Stance.DENY, "the claim is empty", CHINA)));
    }

    @Test
    void everyFormSaysWhatWasAskedOfWhichIndexByWhichProgram() {
        assertAll(Exports.FORMATS.stream().map(format -> () -> {
            String file = accusedAndDenied().as(format.key(), "who denied");
            assertTrue(
                    file.contains("/search?q=x&sort=newest")
                            || file.contains("/search?q=x&amp;sort=newest")
                            || file.contains("/search?q=x\\&sort=newest")
                            || file.contains("/search?q=x\\&sort"),
                    file);
            assertTrue(file.contains("7f3a91c2"), file);
            assertTrue(file.contains("Dixit 0.1.0") || file.contains("\"0.1.0\""), file);
        }));
    }

    @Test
    void aFormHoldsNoMoreThanItsLimitAndSaysSo() throws IOException {
        Entry entry = Shelf.plain("a000000000000001", Stance.SAY, "it rained", Shelf.ADA);
        for (Format format :
                Exports.FORMATS.stream().filter(form -> form.most() <= 10_000).toList()) {
            var shelf = new Shelf(Collections.nCopies((int) format.most() + 7, entry));
            String file = shelf.as(format, "", Shelf.SITE);
            String said = String.format(Locale.ENGLISH, "the first %,d of %,d", format.most(), format.most() + 7);
            String numbers = "\"answers\":" + (format.most() + 7);
            assertTrue(file.contains(said) || file.contains(numbers), format.key());
            assertFalse(file.contains("a000000000000001".repeat(2)));
            assertEquals(format.most(), number(format, file), format.key());
        }
    }

    /** How many statements stand in a file. */
    private static long number(Format format, String file) {
        String mark = switch (format.key()) {
            case "md" -> "\n## ";
            case "bib" -> "@misc{";
            case "ris" -> "TY  - ";
            case "csl.json" -> "\"type\":\"article-newspaper\"";
            case "jsonld" -> "\"@type\":\"Quotation\"";
            case "atom" -> "<entry>";
            case "feed.json" -> "\"content_text\"";
            default -> "";
        };
        return mark.isEmpty() ? format.most() : file.split(java.util.regex.Pattern.quote(mark), -1).length - 1L;
    }

    @Test
    void theSameStatementsGiveTheSameBytes() {
        assertAll(Exports.FORMATS.stream()
                .map(format -> () -> assertEquals(
                        accusedAndDenied().as(format.key(), "who denied"),
                        accusedAndDenied().as(format.key(), "who denied"))));
    }

    @Test
    void withoutAServerNoAddressOfOneIsMadeUp() {
        assertAll(Exports.FORMATS.stream()
                .map(format -> () -> assertFalse(
                        accusedAndDenied().as(format, "who denied", "").contains("localhost"))));
    }

    @Test
    void anAttributionIsANoteOnARelationshipAndADenialAnOpinionOnIt() throws IOException {
        Bundle bundle = Bundle.of(accusedAndDenied().as("stix.json", "who denied"));
        JsonNode claim = bundle.only("relationship");
        JsonNode note = bundle.only("note");
        List<JsonNode> opinions = bundle.all("opinion");

        assertEquals("attributed-to", claim.at("/relationship_type").asString());
        assertTrue(claim.at("/source_ref").asString().startsWith("intrusion-set--"));
        assertEquals(id(note.at("/object_refs/0")), id(claim.at("/id")));
        assertEquals(
                "Ada Quill, Defence Minister, New Zealand",
                note.at("/authors/0").asString());
        assertEquals("strongly-disagree", opinions.getFirst().at("/opinion").asString());
        assertEquals(
                "APT900 is not China’s", opinions.getFirst().at("/explanation").asString());
        assertEquals(id(claim.at("/id")), id(opinions.getFirst().at("/object_refs/0")));
        assertEquals(id(bundle.only("report").at("/id")), id(opinions.get(1).at("/object_refs/0")));
    }

    private static String id(JsonNode node) {
        return node.asString();
    }

    @Test
    void theProgramCreatesEverythingAndActorsHaveNoAliases() throws IOException {
        Bundle bundle = Bundle.of(accusedAndDenied().as("stix.json", "who denied"));
        String tool = bundle.objects().findFirst().orElseThrow().at("/id").asString();

        assertTrue(bundle.objects()
                .skip(1)
                .allMatch(object -> id(object.at("/created_by_ref")).equals(tool)));
        assertTrue(bundle.objects().noneMatch(object -> object.has("aliases")));
        assertTrue(bundle.objects().noneMatch(object -> object.has("confidence")));
    }

    @Test
    void certaintyIsPassedOnWhenTheWordsStateIt() throws IOException {
        var shelf = Shelf.of("almost certainly"); // of high certainty
        assertEquals(
                85,
                Bundle.of(shelf.as("stix.json", ""))
                        .only("opinion")
                        .at("/confidence")
                        .asInt());
    }

    @Test
    void everyReferenceOfABundleIsInIt() throws IOException {
        List<Entry> entries = new ArrayList<>(accusedAndDenied().entries());
        Shelf.HOSTILE.forEach(text -> entries.add(Shelf.entry("b" + entries.size(), text, Stance.ACCUSE)));
        Bundle bundle = Bundle.of(new Shelf(entries).as("stix.json", ""));
        List<String> ids = bundle.objects().map(object -> id(object.at("/id"))).toList();

        assertEquals(ids.stream().distinct().toList(), ids);
        bundle.objects().forEach(object -> {
            object.at("/object_refs").forEach(ref -> assertTrue(ids.contains(id(ref)), object::toString));
            for (String ref : List.of("/source_ref", "/target_ref", "/created_by_ref")) {
                assertTrue(object.at(ref).isMissingNode() || ids.contains(id(object.at(ref))), object::toString);
            }
        });
        if (Schemas.stixIsHere()) {
            assertEquals(List.of(), Schemas.stixComplaints(bundle.json().toString()));
        }
    }

    @Test
    void rowsAreWrittenOneByOne() throws IOException {
        Entry entry = Shelf.plain("a000000000000001", Stance.SAY, "it rained", Shelf.ADA);
        String rows = new Shelf(Collections.nCopies(30, entry)).as("csv", "");

        assertEquals(
                IntStream.rangeClosed(1, 30).boxed().toList(),
                rows.lines()
                        .skip(1)
                        .map(row -> Integer.valueOf(row.split(",", -1)[24]))
                        .toList());
    }
}
