package dixit.web;

import dixit.replies.Answers;
import dixit.replies.Disputes;
import dixit.search.Crosstab;
import dixit.search.Field;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Value;
import dixit.web.MatrixView.Cell;
import dixit.web.MatrixView.Denials;
import dixit.web.MatrixView.Row;
import dixit.web.MatrixView.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a table of accusations into words. */
final class MatrixTelling {

    /**
     * What answers what.
     *
     * @param cut whether only the newest articles were looked at
     */
    record Known(Answers answers, boolean cut) {}

    private static final String STATE = " (state)";

    private final MatrixAddress address;
    private final Cards cards;
    private final Disputes disputes;
    private final Known known;

    /**
     * Tells of one table.
     *
     * @param known what answers what among the statements about the accused
     */
    MatrixTelling(MatrixAddress address, Cards cards, Disputes disputes, Known known) {
        this.address = address;
        this.cards = cards;
        this.disputes = disputes;
        this.known = known;
    }

    MatrixView view(Frame frame, Crosstab table, List<Value> rows, List<Value> columns) {
        long most = table.cells().stream().mapToLong(Crosstab.Cell::count).max().orElse(1);
        return new MatrixView(
                frame,
                new MatrixView.Form(
                        address.speakers(),
                        address.actors(),
                        address.days().from().map(LocalDate::toString).orElse(""),
                        address.days().to().map(LocalDate::toString).orElse("")),
                note(),
                columns.stream().map(this::heading).toList(),
                rows.stream()
                        .map(row -> new Row(
                                accuser(row),
                                columns.stream()
                                        .map(column -> cell(row, column, table.cell(row.key(), column.key()), most))
                                        .toList(),
                                sum(row, accuser(row).label() + " accuses someone", address.rows(), address.columns())))
                        .toList(),
                columns.stream()
                        .map(column ->
                                sum(column, "Someone accuses " + column.label(), address.columns(), address.rows()))
                        .toList(),
                new MatrixView.Forms(address.as("/matrix.json"), address.as("/matrix.csv"), address.as("/matrix.svg")));
    }

    private String note() {
        String when = Written.days(address.days());
        return "Statements that accuse, attribute or condemn" + (when.isEmpty() ? "" : ", " + when)
                + ". A plus marks cells with joint statements; these count once for each "
                + (address.speakers() ? "speaker" : "country")
                + " that made them. Every number opens its statements.";
    }

    private Name accuser(Value row) {
        return address.speakers()
                ? new Name(row.label().replace(STATE, ""), Optional.of(Links.speaker(row.key())), Optional.empty())
                : cards.party(row.key(), row.label());
    }

    private Name heading(Value column) {
        Name name = cards.party(column.key(), column.label());
        return new Name(
                name.label(), Optional.of(ThreadAddress.about(column.key()).toString()), name.flag());
    }

    private Cell cell(Value row, Value column, Optional<Crosstab.Cell> counted, long most) {
        String told = accuser(row).label() + " accuses " + column.label();
        if (counted.isEmpty()) {
            return new Cell(
                    row.key().equals(column.key()) ? "self" : "nil", 0, 0, told, Optional.empty(), Optional.empty());
        }
        long count = counted.get().count();
        Address statements = MatrixPage.accusing(Address.START.during(address.days()))
                .choosing(address.rows(), row.key())
                .choosing(address.columns(), column.key());
        return new Cell(
                "n" + heat(count, most),
                count,
                counted.get().shared(),
                told,
                Optional.of(statements.toString()),
                Optional.of(denials(row, column)));
    }

    private Denials denials(Value row, Value column) {
        ThreadAddress thread = ThreadAddress.about(column.key()).by(row.key(), address.days());
        int denials = disputes.by(ThreadPage.accuser(thread), ThreadAddress.party(column.key()), known.answers())
                .map(dispute -> dispute.denials().size())
                .orElse(0);
        return new Denials(
                denials,
                column.label() + " answering " + accuser(row).label(),
                denials == 0 ? Optional.empty() : Optional.of(thread.toString()),
                known.cut());
    }

    private static int heat(long count, long most) {
        double share = (double) count / most;
        return share > 0.6 ? 4 : share > 0.3 ? 3 : share > 0.1 ? 2 : 1;
    }

    /** All statements with this value that have any value of the other field. */
    private Sum sum(Value value, String told, Field field, Field other) {
        return new Sum(
                value.count(),
                told,
                MatrixPage.accusing(Address.START.during(address.days()))
                        .choosing(field, value.key())
                        .excluding(other, SearchRequest.NONE)
                        .toString());
    }

    /** One row for each cell that is not empty. */
    static Table table(MatrixView view) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : view.rows()) {
            for (int at = 0; at < view.columns().size(); at++) {
                Cell cell = row.cells().get(at);
                if (cell.count() > 0) {
                    rows.add(List.of(
                            row.name().label(),
                            view.columns().get(at).label(),
                            Long.toString(cell.count()),
                            Long.toString(cell.joint()),
                            Long.toString(cell.denials().map(Denials::count).orElse(0L))));
                }
            }
        }
        return new Table(List.of("accuser", "accused", "accusations", "joint", "denials"), rows);
    }
}
