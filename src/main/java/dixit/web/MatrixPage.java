package dixit.web;

import dixit.model.Stance;
import dixit.replies.Disputes;
import dixit.replies.Evidence;
import dixit.search.Crosstab;
import dixit.search.Field;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /matrix}: who accuses whom, and who denies it. */
final class MatrixPage {

    static final OpenApi.Operation API = new OpenApi.Operation(
            "/matrix",
            "Who accuses whom, and how much of it is denied.",
            List.of("matrix", "matrixpicture"),
            List.of(MatrixJson.class),
            List.of(
                    OpenApi.Parameter.text("rows", "country, or speaker."),
                    OpenApi.Parameter.text("columns", "country, or actor.")));

    /** The stances that accuse. */
    static final Set<String> ACCUSING = Set.of(Stance.ACCUSE.key(), Stance.ATTRIBUTE.key(), Stance.CONDEMN.key());

    private static final int ROWS = 20;
    private static final int COLUMNS = 8;

    private final StatementSearch statements;
    private final Disputes disputes;
    private final Frames frames;
    private final Cards cards;

    MatrixPage(StatementSearch statements, Disputes disputes, Frames frames, Cards cards) {
        this.statements = statements;
        this.disputes = disputes;
        this.frames = frames;
        this.cards = cards;
    }

    /** Whether a key of a facet about parties is that of a country: all others are folded names. */
    static boolean isCountry(String key) {
        return key.length() == 2 && key.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    /** The same search, for statements that accuse. */
    static Address accusing(Address address) {
        return address.choosing(Field.STANCE, Stance.ACCUSE.key())
                .choosing(Field.STANCE, Stance.ATTRIBUTE.key())
                .choosing(Field.STANCE, Stance.CONDEMN.key());
    }

    Page show(MatrixAddress address) throws IOException {
        Days days = address.days();
        Crosstab table = statements.crosstab(
                new SearchRequest(
                        days.limited() ? new Query.During(days.from(), days.to()) : new Query.Everything(),
                        Map.of(Field.STANCE, ACCUSING),
                        Map.of(),
                        Address.START.least(),
                        SearchRequest.Sort.RELEVANCE,
                        1,
                        0,
                        List.of()),
                address.rows(),
                address.columns());
        List<Value> columns = table.columns().stream()
                .filter(value -> address.actors() || isCountry(value.key()))
                .limit(COLUMNS)
                .toList();
        List<Value> rows = table.rows().stream()
                .filter(row -> columns.stream()
                        .anyMatch(column -> table.cell(row.key(), column.key()).isPresent()))
                .limit(ROWS)
                .toList();
        Evidence.Found found = new Evidence(statements, ThreadPage.ARTICLES, Address.START.least())
                .about(columns.stream()
                        .map(column -> ThreadAddress.party(column.key()))
                        .toList());
        MatrixTelling telling = new MatrixTelling(
                address, cards, disputes, new MatrixTelling.Known(disputes.among(found.entries()), found.cut()));
        MatrixView view = telling.view(
                frames.addressed(
                        "Who accuses whom – Dixit", address.as("/matrix"), address.as("/matrix.json"), "matrix"),
                table,
                rows,
                columns);
        return Page.ok("matrix", view, MatrixJson.of(view, statements.about()))
                .with(MatrixTelling.table(view))
                .drawnBy("matrixpicture");
    }
}
