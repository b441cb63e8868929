package dixit.export;

import dixit.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Correction;
import dixit.model.Country;
import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Place;
import dixit.model.Publication;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Standing;
import dixit.model.Statement;
import dixit.model.Strength;
import dixit.model.Wording;
import dixit.search.Entry;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up statements that answer whatever is asked, and what an export of them looks like when it has gone over a wire. */
record Shelf(List<Entry> entries) {

    static final String SITE = "http://localhost:4567";
    static final Country NZ = new Country("NZ", "New Zealand");
    static final Country CN = new Country("CN", "China");
    static final Speaker ADA =
            new Speaker.Person("Ada Quill", Optional.of("Defence Minister"), Optional.empty(), Optional.of(NZ));

    private static final StatementSearch.About ABOUT =
            new StatementSearch.About("7f3a91c2", "2024-06-23T12:00:00Z", "1.0", "corpus", 1, 1);

    private static final Standing SURE = new Standing(Optional.of(Strength.ON_RECORD), Optional.of(Certainty.HIGH));

    Shelf {
        entries = List.copyOf(entries);
    }

    /** Letters that mean something to one format or another, in every field that holds text. */
    static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://x.example\",\"a\")",
            "+1",
            "-2+3",
            "@SUM(A1:A9)",
            "＝1+1",
            "\tcmd",
            "“so-called”, \"he said\"; and 'more'",
            "one\r\n\r\nER  - \r\nTY  - JOUR",
            "one\n\n# two\n\n- three\n```\n",
            "1. first 2) second",
            "- no item",
            "# no heading",
            "\\input{passwd} {unbalanced % & # _ ^ ~ $x$",
            "unbalanced} }@misc{other, title={x}}",
            "<script>alert(1)</script> & &amp; <!-- ]]>",
            "[here](javascript:alert(1)) ![x](y) *b* _i_ `c` <http://x.example> |~~s~~|",
            "\u0000\u0001\u001b[31m\u0085\u2028\u2029end",
            "\uD83C\uDDF3\uD83D\uDE00 \u202Eright to left",
            "lone \uD800 surrogate \uDC00",
            "null",
            "\uFFFE not a letter");

    static Shelf of(String hostile) {
        return new Shelf(List.of(entry("0123456789abcdef", hostile, Stance.DENY)));
    }

    /** A statement of an article whose publisher's address this is. */
    static Shelf leadingTo(String address) {
        Entry entry = entry("0123456789abcdef", "words", Stance.DENY);
        var publication = new Publication(
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create(address)),
                Optional.empty(),
                Optional.empty());
        return new Shelf(List.of(new Entry(entry.statement(), entry.title(), publication, entry.context(), 0, 4)));
    }

    /** A statement in which every text reads so. */
    static Entry entry(String id, String text, Stance stance) {
        Span all = new Span(0, text.length());
        var speaker =
                new Speaker.Person(text, Optional.of(text), Optional.of(text), Optional.of(new Country("NZ", text)));
        var actor = new Party(Party.Kind.ACTOR, text, text, all);
        var state = new Party(Party.Kind.COUNTRY, "CN", text, all);
        var company = new Party(Party.Kind.ORGANIZATION, text, text, all);
        var meaning = new Meaning(
                stance,
                List.of(actor, state, company),
                Optional.of(text),
                Optional.of(all),
                Optional.empty(),
                Optional.of(all),
                false,
                SURE);
        var correction = new Correction(
                Correction.Aspect.STANCE, text, Optional.of(text), Optional.of(LocalDate.of(2024, 4, 1)));
        var statement = new Statement(
                id,
                "fedcba9876543210",
                Place.BODY,
                new Wording(Wording.Type.MIXED, List.of(all), Optional.of(new Wording.Cue(all, text)), all),
                List.of(new Mention(all, speaker, List.of())),
                meaning,
                0.9,
                List.of(correction));
        var publication = new Publication(
                Optional.of(text),
                Optional.of(LocalDate.of(2024, 3, 26)),
                Optional.of(URI.create("https://news.example/a?b=1&c=%7B2%7D_3#d")),
                Optional.of(text),
                Optional.empty());
        return new Entry(statement, text, publication, text, 0, 4);
    }

    /** A statement of plain words. */
    static Entry plain(String id, Stance stance, String words, Speaker speaker, Party... about) {
        Span all = new Span(0, words.length());
        var meaning = new Meaning(stance, List.of(about), Optional.empty(), Optional.empty(), Optional.empty(), false);
        var statement = new Statement(
                id,
                "fedcba9876543210",
                Place.BODY,
                new Wording(Wording.Type.INDIRECT, List.of(all), Optional.empty(), all),
                List.of(new Mention(all, speaker, List.of())),
                meaning,
                0.9);
        return new Entry(statement, "A quiet day", Publication.UNKNOWN, words, 0, 4);
    }

    /** The export of all that stands here, asked with {@code typed}. */
    String as(String format, String typed) throws IOException {
        return as(Exports.format(format).orElseThrow(), typed, SITE);
    }

    String as(Format format, String typed, String site) throws IOException {
        var request = new SearchRequest(
                new Query.Everything(), Map.of(), Map.of(), 0, SearchRequest.Sort.RELEVANCE, 1, 0, List.of());
        var asked = new Provenance.Asked(typed, "/search?q=x&sort=newest", List.of("stance is " + typed));
        var out = new StringWriter();
        new Exports(Lexicon.shipped(), "0.1.0").write(new Exports.Order(format, request, asked, site), search(), out);
        return new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Answers nothing but "show me everything". */
    private StatementSearch search() {
        return (StatementSearch) Proxy.newProxyInstance(
                Shelf.class.getClassLoader(), new Class<?>[] {StatementSearch.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("each")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    show((StatementSearch.Visitor) arguments[1]);
                    return null;
                });
    }

    private void show(StatementSearch.Visitor visitor) throws IOException {
        visitor.begin(ABOUT, entries.size());
        for (Entry entry : entries) {
            if (!visitor.visit(entry)) {
                return;
            }
        }
    }
}
