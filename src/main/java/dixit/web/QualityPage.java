package dixit.web;

import dixit.search.Crosstab;
import dixit.search.Field;
import dixit.search.Questions;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import dixit.web.QualityView.Kind;
import dixit.web.QualityView.Share;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code /quality}: what share of the statements has which confidence, and what was not understood. */
final class QualityPage {

    static final OpenApi.Operation API = new OpenApi.Operation(
            "/quality",
            "What share of the statements has which confidence, and what was not understood.",
            List.of("quality"),
            List.of(Json.class),
            List.of());

    /** Every statement, the least certain too. */
    private static final Address ALL = Address.START.surerThan(0);

    /** The steps of {@link Field#CONFIDENCE}, the surest first. */
    private static final List<String> STEPS = List.of("high", "medium", "low");

    /** What every statement has, whether its article tells it or not. */
    private static final List<Field> EXPECTED = List.of(Field.SPEAKER, Field.COUNTRY, Field.STRENGTH, Field.DATE);

    private final StatementSearch statements;
    private final Questions questions;
    private final Frames frames;

    QualityPage(StatementSearch statements, Questions questions, Frames frames) {
        this.statements = statements;
        this.questions = questions;
        this.frames = frames;
    }

    /**
     * The same as JSON.
     *
     * @param index changes whenever the content of the index does
     */
    record Json(String index, long statements, List<Part> confidence, List<Part> untold) {

        /** Some of the statements, and where they are listed. */
        record Part(String key, long count, String search) {}
    }

    Page show() throws IOException {
        Asked asked = Asked.of(ALL, questions);
        List<Field> counted =
                Stream.concat(Stream.of(Field.CONFIDENCE), EXPECTED.stream()).toList();
        SearchResult found = statements.search(asked.request(0, counted));
        Crosstab kinds = statements.crosstab(asked.request(0, List.of()), Field.TYPE, Field.CONFIDENCE);
        QualityView view = new QualityView(
                frames.frame("How sure it is – Dixit", Address.START, "/quality", "quality"),
                Written.count(found.total(), "statement"),
                STEPS.stream().map(step -> step(found, step)).toList(),
                kinds.rows().stream().map(row -> kind(kinds, row)).toList(),
                EXPECTED.stream().map(field -> untold(found, field)).toList());
        return Page.ok(
                "quality",
                view,
                new Json(statements.about().identity(), found.total(), parts(view.steps()), parts(view.untold())));
    }

    private static List<Json.Part> parts(List<Share> shares) {
        return shares.stream()
                .map(share -> new Json.Part(share.key(), share.count(), share.href()))
                .toList();
    }

    private static Share step(SearchResult found, String step) {
        String meaning = switch (step) {
            case "high" -> "0.8 and more";
            case "medium" -> "from " + Address.START.least();
            default -> "under " + Address.START.least() + "; hidden unless asked for";
        };
        return share(
                new Counted(step, step, meaning),
                count(found, Field.CONFIDENCE, step),
                found.total(),
                ALL.choosing(Field.CONFIDENCE, step));
    }

    private static Share untold(SearchResult found, Field field) {
        String meaning = switch (field) {
            case SPEAKER -> "no source is named, or none was found";
            case COUNTRY -> "for which country the source speaks does not show";
            case STRENGTH -> "who answers for it does not show";
            default -> "neither the day of the words nor that of the article is known";
        };
        return share(
                new Counted(field.key(), "No " + Facets.name(field), meaning),
                count(found, field, SearchRequest.NONE),
                found.total(),
                ALL.choosing(field, SearchRequest.NONE));
    }

    private static Kind kind(Crosstab kinds, Value row) {
        return new Kind(
                row.label(),
                row.count(),
                STEPS.stream()
                        .map(step -> share(
                                new Counted(step, step, row.label()),
                                kinds.cell(row.key(), step)
                                        .map(Crosstab.Cell::count)
                                        .orElse(0L),
                                row.count(),
                                ALL.choosing(Field.TYPE, row.key()).choosing(Field.CONFIDENCE, step)))
                        .toList());
    }

    /** What is counted. */
    private record Counted(String key, String label, String meaning) {}

    private static Share share(Counted what, long count, long of, Address address) {
        double hundred = of == 0 ? 0 : count * 100.0 / of;
        return new Share(
                what.key(),
                what.label(),
                what.meaning(),
                count,
                count > 0 && hundred < 1 ? "under 1" : String.format(Locale.ROOT, "%.0f", hundred),
                String.format(Locale.ROOT, "%.1f", hundred),
                address.toString());
    }

    private static long count(SearchResult found, Field field, String key) {
        return found.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .filter(value -> value.key().equals(key))
                .mapToLong(Value::count)
                .sum();
    }
}
