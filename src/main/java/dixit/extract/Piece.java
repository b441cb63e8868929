package dixit.extract;

import dixit.learn.Label;
import dixit.learn.Label.Part;
import dixit.learn.Labelling;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of words that are one part of a statement.
 *
 * @param paragraph index of its paragraph
 */
record Piece(Part part, Span span, int paragraph, Certainty certainty) {

    /** The pieces of a paragraph, in order. */
    static List<Piece> of(Labelling labelling, int paragraph) {
        List<Piece> pieces = new ArrayList<>();
        List<Label> labels = labelling.labels();
        int first = 0;
        while (first < labels.size()) {
            Label label = labels.get(first);
            int end = first + 1;
            while (end < labels.size()
                    && !labels.get(end).opens()
                    && labels.get(end).part() == label.part()) {
                end++;
            }
            if (label.part() != Part.NONE) {
                pieces.add(piece(labelling, paragraph, first, end));
            }
            first = end;
        }
        return pieces;
    }

    private static Piece piece(Labelling labelling, int paragraph, int first, int end) {
        var tokens = labelling.paragraph().tokens();
        double sum = 0;
        double least = 1;
        for (int i = first; i < end; i++) {
            sum += labelling.certainty(i);
            least = Math.min(least, labelling.certainty(i));
        }
        Span span = new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
        var certainty = new Certainty(sum / (end - first), least, labelling.opening(first), labelling.ending(end - 1));
        return new Piece(labelling.labels().get(first).part(), span, paragraph, certainty);
    }

    /**
     * How sure the labeller is, as probabilities.
     *
     * @param mean over the piece's words, that they are of its part
     * @param least of these
     * @param opening that the piece begins with its first word
     * @param ending that it ends with its last
     */
    record Certainty(double mean, double least, double opening, double ending) {}
}
