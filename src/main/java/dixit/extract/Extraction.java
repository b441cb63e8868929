package dixit.extract;

import dixit.model.Statement;
import java.util.List;

/**
 * What was found in an article, in the order of the text.
 *
 * @param attributions the spans of which the statements are made, and those of beliefs and intentions, which nobody says
 *     and which are therefore no statements
 * @param words how many words and marks the article has
 */
public record Extraction(List<Statement> statements, List<Attribution> attributions, int words) {

    public Extraction {
        statements = List.copyOf(statements);
        attributions = List.copyOf(attributions);
    }

    /** What people in the article believe or intend. */
    public List<Attribution> beliefs() {
        return attributions.stream().filter(one -> !one.speech()).toList();
    }
}
