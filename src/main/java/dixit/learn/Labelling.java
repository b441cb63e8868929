package dixit.learn;

import dixit.text.Paragraph;
import java.util.List;

/**
 * A paragraph whose tokens have labels.
 *
 * @param labels one for each token
 * @param certainty for each token the probability, 0 to 1, that the part of its label is right
 */
public record Labelling(Paragraph paragraph, List<Label> labels, List<Double> certainty) {

    public Labelling {
        labels = List.copyOf(labels);
        certainty = List.copyOf(certainty);
        int tokens = paragraph.tokens().size();
        if (labels.size() != tokens || certainty.size() != tokens) {
            throw new IllegalArgumentException(labels.size() + " labels for " + tokens + " tokens");
        }
    }
}
