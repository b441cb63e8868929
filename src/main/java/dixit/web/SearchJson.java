package dixit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dixit.export.StatementJson;
import dixit.model.Span;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Gathered;
import dixit.search.Question;
import dixit.search.SearchResult;
import dixit.search.StatementSearch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of answers as JSON. Offsets in statements count code points of the article, in notes of the typed text. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SearchJson(
        Read question,
        Totals totals,
        int page,
        long pages,
        String sort,
        List<Facet> facets,
        List<Hit> hits,
        Links links) {

    /** What was typed and how it was read; {@code asks} is the field whose values answer it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Read(String typed, List<Part> understood, String words, Optional<String> asks, List<Remark> notes) {}

    /** A part that was read as a filter; {@code explicit} when its field was typed. */
    record Part(String field, String value, String label, boolean explicit, boolean excluded) {}

    /** What was left out. */
    record Remark(int start, int end, String message) {}

    /** Exact counts, and the index they hold for; {@code partial} when time ran out and every count may be too small. */
    record Totals(long statements, long articles, long sources, String index, boolean partial) {}

    /** The values of a field. */
    record Facet(String field, String label, int distinct, List<Value> values) {}

    /** A value with its exact count. */
    record Value(String key, String label, long count, boolean chosen, boolean excluded) {}

    /** A statement that answers, in how many articles it stands, and the letters that matched. */
    record Hit(String address, int paragraph, int carried, StatementJson statement, List<Match> matches) {}

    /** Letters that matched, in code points of the article. */
    record Match(int start, int end, String text) {}

    /** This page and the ones beside it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Links(String self, String html, Optional<String> next) {}

    static SearchJson of(Asked asked, Gathered gathered, StatementSearch.About about) {
        SearchResult result = gathered.result();
        long pages = Math.max(1, (gathered.shown() + SearchPage.PER_PAGE - 1) / SearchPage.PER_PAGE);
        Address address = asked.address();
        boolean more = address.page() < pages;
        return new SearchJson(
                read(asked.question()),
                new Totals(result.total(), result.articles(), result.sources(), about.identity(), gathered.partial()),
                address.page(),
                pages,
                address.sort().name().toLowerCase(Locale.ROOT),
                result.facets().stream().map(SearchJson::facet).toList(),
                result.hits().stream().map(hit -> hit(hit, gathered)).toList(),
                new Links(
                        address.as("/search.json"),
                        address.toString(),
                        more ? Optional.of(address.onPage(address.page() + 1).as("/search.json")) : Optional.empty()));
    }

    private static Read read(Question question) {
        String typed = question.typed();
        return new Read(
                typed,
                question.understood().stream()
                        .map(part -> new Part(
                                part.field().key(), part.value(), part.label(), part.explicit(), part.excluded()))
                        .toList(),
                question.words(),
                question.asks().field().map(Field::key),
                question.notes().stream()
                        .map(note -> new Remark(
                                typed.codePointCount(0, note.span().start()),
                                typed.codePointCount(0, note.span().end()),
                                note.message()))
                        .toList());
    }

    private static Facet facet(SearchResult.Facet facet) {
        Field field = facet.field();
        return new Facet(
                field.key(),
                field.label(),
                facet.distinct(),
                facet.values().stream()
                        .map(value ->
                                new Value(value.key(), value.label(), value.count(), value.chosen(), value.excluded()))
                        .toList());
    }

    private static Hit hit(SearchResult.Hit hit, Gathered gathered) {
        Entry entry = hit.entry();
        return new Hit(
                "/statement/" + entry.statement().id(),
                entry.paragraph(),
                gathered.carried().getOrDefault(entry.statement().id(), 1),
                StatementJson.of(entry),
                hit.matches().stream().map(match -> match(entry, match)).toList());
    }

    private static Match match(Entry entry, Span match) {
        int shift = entry.statement().wording().context().start();
        String context = entry.context();
        int start = entry.before() + context.codePointCount(0, match.start() - shift);
        String text = entry.at(match);
        return new Match(start, start + text.codePointCount(0, text.length()), text);
    }
}
