package dixit.learn;

import dixit.text.Paragraph;
import java.util.List;

/** A paragraph whose tokens have labels. Immutable. */
public final class Labelling {

    private final Paragraph paragraph;
    private final List<Label> labels;
    private final float[] probabilities;

    /**
     * @param labels one for each token
     * @param probabilities three for each token: that the part of its label is right, that a piece of this part begins
     *     with it, and that the piece does not go on after it
     */
    Labelling(Paragraph paragraph, List<Label> labels, float[] probabilities) {
        this.paragraph = paragraph;
        this.labels = List.copyOf(labels);
        this.probabilities = probabilities;
    }

    public Paragraph paragraph() {
        return paragraph;
    }

    /** One for each token. */
    public List<Label> labels() {
        return labels;
    }

    /** The probability, 0 to 1, that the part of a token's label is right. */
    public double certainty(int token) {
        return Math.clamp(probabilities[3 * token], 0, 1);
    }

    /** The probability, 0 to 1, that a piece of the part of a token's label begins with this token. */
    public double opening(int token) {
        return Math.clamp(probabilities[3 * token + 1], 0, 1);
    }

    /** The probability, 0 to 1, that a piece of the part of a token's label does not go on after this token. */
    public double ending(int token) {
        return Math.clamp(probabilities[3 * token + 2], 0, 1);
    }
}
