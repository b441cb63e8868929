package dixit.search;

import dixit.model.Partition;
import dixit.model.Span;
import dixit.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The words of all statements of an article, by where they begin: an article may have a hundred thousand. */
final class Carriers {

    private final List<Piece> pieces = new ArrayList<>();

    /** The farthest end of the pieces up to each. */
    private final int[] ends;

    private record Piece(Statement by, Span span) {}

    Carriers(List<Statement> statements) {
        statements.forEach(
                statement -> statement.wording().content().forEach(span -> pieces.add(new Piece(statement, span))));
        pieces.sort(Comparator.comparingInt(piece -> piece.span().start()));
        ends = new int[pieces.size()];
        int end = 0;
        for (int at = 0; at < ends.length; at++) {
            end = Math.max(end, pieces.get(at).span().end());
            ends[at] = end;
        }
    }

    /** Of the statements that have {@code inner} within their words, the one with the fewest letters around it. */
    Optional<Statement> of(Statement inner) {
        Span whole = new Span(inner.start(), inner.wording().content().getLast().end());
        Optional<Piece> nearest = Optional.empty();
        int length = Integer.MAX_VALUE;
        for (int at = lastBegunAt(whole.start()); at >= 0 && ends[at] >= whole.end(); at--) {
            Piece piece = pieces.get(at);
            if (whole.end() - piece.span().start() > length) {
                break; // whatever begins earlier and reaches as far is longer
            }
            if (piece.span().contains(whole)
                    && !piece.span().equals(whole)
                    && piece.span().length() <= length) {
                nearest = Optional.of(piece);
                length = piece.span().length();
            }
        }
        return nearest.map(Piece::by);
    }

    private int lastBegunAt(int start) {
        return Partition.point(pieces.size(), at -> pieces.get(at).span().start() <= start) - 1;
    }
}
