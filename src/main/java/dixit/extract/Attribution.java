package dixit.extract;

import dixit.model.Span;
import dixit.model.Wording;
import java.util.List;
import java.util.Optional;

/**
 * That someone says or believes something, as spans of the article's text; who is meant is not yet known.
 *
 * @param speech whether it is something said or written, not a belief or an intention
 * @param content in pieces when source or cue stand between; at least one, in the order of the text, with the
 *     quotation marks at its ends
 * @param source the words for the one who speaks, when there are any
 * @param nested whether it stands inside the content of another
 * @param evidence what {@code confidence} was made of; empty when the attribution was not found by a labeller
 * @param confidence the estimated probability, 0 to 1, that the article really attributes this so
 */
public record Attribution(
        Wording.Type type,
        boolean speech,
        List<Span> content,
        Optional<Span> cue,
        Optional<Span> source,
        boolean nested,
        List<Double> evidence,
        double confidence) {

    public Attribution {
        content = List.copyOf(content);
        evidence = List.copyOf(evidence);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a probability: " + confidence);
        }
    }

    /** Where its content begins. */
    int start() {
        return content.getFirst().start();
    }
}
