package dixit.text;

import dixit.model.Passage;
import java.util.List;

/**
 * A passage as words. Tokens are in the order of the text and do not overlap; each belongs to exactly one sentence.
 *
 * @param quotations in the order of their opening marks
 */
public record Paragraph(Passage passage, List<Token> tokens, List<Sentence> sentences, List<Quotation> quotations) {

    public Paragraph {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }
}
