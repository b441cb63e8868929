package dixit.text;

import dixit.model.Partition;
import dixit.model.Passage;
import dixit.model.Span;
import java.util.ArrayList;
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

    /** The sentence in which the letter at {@code offset} stands, or the last one before it. */
    public Sentence sentenceAt(int offset) {
        int begun =
                Partition.point(sentences.size(), i -> sentences.get(i).span().start() <= offset);
        return sentences.get(Math.max(0, begun - 1));
    }

    /** The outermost quotations that overlap {@code span}, in order. */
    public List<Quotation> quotationsIn(Span span) {
        int begun =
                Partition.point(quotations.size(), i -> quotations.get(i).span().start() <= span.start());
        int at = Math.max(0, begun - 1);
        while (at > 0 && quotations.get(at).depth() > 0) {
            at--;
        }
        List<Quotation> found = new ArrayList<>();
        for (; at < quotations.size() && quotations.get(at).span().start() < span.end(); at++) {
            Quotation one = quotations.get(at);
            if (one.depth() == 0 && one.span().overlaps(span)) {
                found.add(one);
            }
        }
        return found;
    }
}
