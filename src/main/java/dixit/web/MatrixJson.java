package dixit.web;

import dixit.search.StatementSearch.About;
import dixit.web.MatrixView.Cell;
import dixit.web.MatrixView.Denials;
import dixit.web.MatrixView.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A matrix as its JSON twin tells it: its rows, its columns, and the cells that are not empty. */
record MatrixJson(List<Total> accusers, List<Total> accused, List<Pair> cells, String index) {

    /** An accuser or an accused, with all accusations that it makes or meets, of those in the table. */
    record Total(String name, long accusations, String href) {}

    /**
     * An accuser and an accused.
     *
     * @param joint how many of the accusations are joint statements
     * @param denials replies that deny any of them
     * @param thread where they stand beside the accusations
     */
    record Pair(
            String accuser,
            String accused,
            long accusations,
            long joint,
            long denials,
            Optional<String> href,
            Optional<String> thread) {}

    static MatrixJson of(MatrixView view, About about) {
        List<Pair> pairs = new ArrayList<>();
        List<Total> accused = new ArrayList<>();
        for (int at = 0; at < view.columns().size(); at++) {
            accused.add(new Total(
                    view.columns().get(at).label(),
                    view.sums().get(at).count(),
                    view.sums().get(at).href()));
        }
        for (Row row : view.rows()) {
            for (int at = 0; at < view.columns().size(); at++) {
                Cell cell = row.cells().get(at);
                if (cell.count() > 0) {
                    pairs.add(new Pair(
                            row.name().label(),
                            view.columns().get(at).label(),
                            cell.count(),
                            cell.joint(),
                            cell.denials().map(Denials::count).orElse(0L),
                            cell.accusations(),
                            cell.denials().flatMap(Denials::href)));
                }
            }
        }
        return new MatrixJson(
                view.rows().stream()
                        .map(row -> new Total(
                                row.name().label(), row.sum().count(), row.sum().href()))
                        .toList(),
                accused,
                pairs,
                about.identity());
    }
}
