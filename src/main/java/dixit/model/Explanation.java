package dixit.model;

import java.util.List;

/**
 * Why a statement was found and read as it is.
 *
 * @param parts its source, cue and content, as far as it has them, in the order of the text
 * @param known the entries of the lexicon that were used, in words
 */
public record Explanation(List<Part> parts, List<String> known) {

    public Explanation {
        parts = List.copyOf(parts);
        known = List.copyOf(known);
    }

    /**
     * Why these words are a source, a cue or a content.
     *
     * @param reasons what spoke most for it where the words begin, strongest first
     */
    public record Part(String label, Span span, List<Reason> reasons) {
        public Part {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why a word got its label: what one feature looks at, and how much it speaks for the label.
     *
     * @param looksAt in words, with the words of the text: {@code tag of "minister" + cue rate of "said"}
     * @param weight by how much it raises the label's score, in log odds, against the word's being no part of a statement
     */
    public record Reason(String looksAt, double weight) {}
}
