package dixit.web;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Turns marks that may nest, touch, cross and repeat into pieces that are well nested, so that every mark can be shown
 * as an element.
 *
 * <p>The letters come out as they went in: {@link Piece#letters} of the pieces is the text of the stretch. Of two marks
 * that cross, the one that begins later is cut where the earlier one ends and goes on behind it. Marks without letters
 * stay, as an element without letters.
 */
final class Marks {

    private static final Comparator<On> OUTER_FIRST = Comparator.<On>comparingInt(
                    on -> on.span().start())
            .thenComparing(on -> on.span().end(), Comparator.reverseOrder());

    private final String text;
    private final Span stretch;
    private final List<On> all = new ArrayList<>();

    /**
     * Marks on {@code stretch}.
     *
     * @param text the letters of {@code stretch}
     */
    Marks(String text, Span stretch) {
        if (text.length() != stretch.length()) {
            throw new IllegalArgumentException(text.length() + " letters for " + stretch);
        }
        this.text = text;
        this.stretch = stretch;
    }

    /** A mark and the letters under it. */
    private record On(Span span, Piece.Mark mark) {}

    /** A mark whose end has not come yet, and what is already under it. */
    private static final class Open {

        final On on;
        final boolean first;
        final List<Piece> pieces = new ArrayList<>();

        Open(On on, boolean first) {
            this.on = on;
            this.first = first;
        }
    }

    /** Marks the part of {@code span} that lies within the stretch; outside it nothing is marked. */
    Marks add(Span span, Piece.Mark mark) {
        int start = Math.max(span.start(), stretch.start());
        int end = Math.min(span.end(), stretch.end());
        if (start < end || (start == end && span.isEmpty())) {
            all.add(new On(new Span(start, end), mark));
        }
        return this;
    }

    /** The pieces, in the order of the text. Of marks over the same letters, the one added first is the outer one. */
    List<Piece> pieces() {
        List<On> waiting = new ArrayList<>(all);
        waiting.sort(OUTER_FIRST);
        List<Piece> done = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        int at = stretch.start();
        for (int edge : edges()) {
            letters(at, edge, target(open, done));
            at = edge;
            close(at, open, done);
            while (!waiting.isEmpty() && waiting.getFirst().span().start() == at) {
                open(waiting.removeFirst(), open, done);
            }
        }
        letters(at, stretch.end(), done);
        return List.copyOf(done);
    }

    private SortedSet<Integer> edges() {
        SortedSet<Integer> edges = new TreeSet<>();
        all.forEach(on -> {
            edges.add(on.span().start());
            edges.add(on.span().end());
        });
        return edges;
    }

    private void letters(int from, int to, List<Piece> into) {
        if (from < to) {
            into.add(new Piece.Letters(text.substring(from - stretch.start(), to - stretch.start())));
        }
    }

    private static void open(On on, List<Open> open, List<Piece> done) {
        if (on.span().isEmpty()) {
            target(open, done).add(new Piece.Marked(on.mark(), true, true, List.of()));
        } else {
            open.add(new Open(on, true));
        }
    }

    /** Closes all that ends here; what stands inside it and ends later is cut and goes on. */
    private static void close(int at, List<Open> open, List<Piece> done) {
        int outermost = 0;
        while (outermost < open.size() && open.get(outermost).on.span().end() != at) {
            outermost++;
        }
        List<Open> cut = new ArrayList<>();
        while (open.size() > outermost) {
            Open inner = open.removeLast();
            boolean last = inner.on.span().end() == at;
            boolean shown = !inner.pieces.isEmpty();
            if (shown) {
                target(open, done).add(new Piece.Marked(inner.on.mark(), inner.first, last, inner.pieces));
            }
            if (!last) {
                cut.addFirst(new Open(inner.on, inner.first && !shown));
            }
        }
        open.addAll(cut);
    }

    private static List<Piece> target(List<Open> open, List<Piece> done) {
        return open.isEmpty() ? done : open.getLast().pieces;
    }
}
