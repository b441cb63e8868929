package dixit.text;

import dixit.model.Passage;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

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
        int at = lastFrom(sentences.size(), i -> sentences.get(i).span().start() <= offset);
        return sentences.get(Math.max(0, at));
    }

    /** The outermost quotations that overlap {@code span}, in order. */
    public List<Quotation> quotationsIn(Span span) {
        int at = Math.max(
                0, lastFrom(quotations.size(), i -> quotations.get(i).span().start() <= span.start()));
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

    /** The last of {@code size} ordered things of which {@code holds} is true, or -1; it holds for all before that. */
    private static int lastFrom(int size, IntPredicate holds) {
        int low = -1;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
