package dixit.export;

import dixit.lexicon.Lexicon;
import dixit.search.Entry;
import dixit.search.SearchRequest;
import dixit.search.StatementSearch;
import dixit.search.StatementSearch.About;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes the answers of a search in any of the forms that others want. May be shared between threads. */
public final class Exports {

    /** As many rows as a spreadsheet takes, and one for the names of the columns. */
    private static final long ROWS = 1_048_575;
    /** As many entries as programs that read a whole file at once are at ease with. */
    private static final long ENTRIES = 10_000;
    /** As many as a reader of feeds keeps. */
    private static final long NEWS = 100;

    /** All forms, in the order in which they are offered. */
    public static final List<Format> FORMATS = List.of(
            save("csv", "CSV", "text/csv; charset=utf-8; header=present", ROWS, CsvSheet::new),
            save("jsonl", "JSON Lines", "application/jsonl; charset=utf-8", ROWS, JsonLinesSheet::new),
            save("md", "Markdown", "text/markdown; charset=utf-8", ENTRIES, MarkdownSheet::new),
            save("bib", "BibTeX", "application/x-bibtex; charset=utf-8", ENTRIES, BibtexSheet::new),
            save("ris", "RIS", "application/x-research-info-systems; charset=utf-8", ENTRIES, RisSheet::new),
            save("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", ENTRIES, CslSheet::new),
            save("jsonld", "JSON-LD", "application/ld+json", ENTRIES, QuotationSheet::new),
            save("stix.json", "STIX", "application/stix+json;version=2.1", ENTRIES, StixSheet::new),
            follow("atom", "Atom", "application/atom+xml; charset=utf-8", AtomSheet::new),
            follow("feed.json", "JSON Feed", "application/feed+json", JsonFeedSheet::new));

    private final Lexicon lexicon;
    private final String program;

    /**
     * @param lexicon knows incidents and hedges by name
     * @param program the version of the program that writes
     */
    public Exports(Lexicon lexicon, String program) {
        this.lexicon = lexicon;
        this.program = program;
    }

    private static Format save(String key, String label, String media, long most, Format.Opening opening) {
        return new Format(key, label, media, Format.Use.SAVE, most, opening);
    }

    private static Format follow(String key, String label, String media, Format.Opening opening) {
        return new Format(key, label, media, Format.Use.FOLLOW, NEWS, opening);
    }

    /** The form of this key. */
    public static Optional<Format> format(String key) {
        return FORMATS.stream().filter(format -> format.key().equals(key)).findFirst();
    }

    /**
     * What is to be written.
     *
     * @param site where the pages are served, without a slash at the end; empty when they are not
     */
    public record Order(Format format, SearchRequest request, Provenance.Asked asked, String site) {}

    /** Writes all that answers, as far as the form holds it, without keeping it in memory. Tells what was written. */
    public Provenance write(Order order, StatementSearch statements, Writer out) throws IOException {
        Walk walk = new Walk(order, out);
        statements.each(ordered(order), walk);
        return walk.end();
    }

    /** Writes this one statement. */
    public void write(Order order, Entry entry, About index, Writer out) throws IOException {
        Walk walk = new Walk(order, out);
        walk.begin(index, 1);
        walk.visit(entry);
        walk.end();
    }

    /** What is followed has the newest first, whatever the order asked for. */
    private static SearchRequest ordered(Order order) {
        SearchRequest asked = order.request();
        return order.format().use() == Format.Use.SAVE
                ? asked
                : new SearchRequest(
                        asked.query(),
                        asked.chosen(),
                        asked.excluded(),
                        asked.leastConfidence(),
                        SearchRequest.Sort.NEWEST,
                        1,
                        asked.size(),
                        List.of());
    }

    /** Puts one statement after another into a file. */
    private final class Walk implements StatementSearch.Visitor {

        private final Order order;
        private final Writer out;
        private Optional<Provenance> provenance = Optional.empty();
        private Optional<Sheet> sheet = Optional.empty();
        private long number;

        Walk(Order order, Writer out) {
            this.order = order;
            this.out = out;
        }

        @Override
        public void begin(About index, long total) throws IOException {
            var maker = new Provenance.Maker(program, order.site());
            var from = new Provenance(
                    order.asked(), index, maker, total, order.format().most());
            provenance = Optional.of(from);
            sheet = Optional.of(order.format().opening().open(from, out));
        }

        @Override
        public boolean visit(Entry entry) throws IOException {
            number++;
            sheet.orElseThrow().add(new Said(number, entry, lexicon));
            return number < order.format().most();
        }

        Provenance end() throws IOException {
            sheet.orElseThrow().end();
            out.flush();
            return provenance.orElseThrow();
        }
    }
}
