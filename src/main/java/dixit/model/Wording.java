package dixit.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The letters of a statement.
 *
 * @param type how much of it is quoted
 * @param content what is said, in pieces when source or cue stand between; at least one, in the order of the text
 * @param cue the words that attribute: {@code said}, {@code according to}, a colon
 * @param context the whole sentences in which the statement stands, to show it in its place
 */
public record Wording(Type type, List<Span> content, Optional<Cue> cue, Span context) {

    public Wording {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement without content");
        }
    }

    /** How much of the content stands in quotation marks: all, none or some. */
    public enum Type {
        DIRECT,
        INDIRECT,
        MIXED;

        /** The word for it in addresses, JSON and the index. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The attributing words and their dictionary form: {@code denies}, {@code deny}. */
    public record Cue(Span span, String lemma) {}
}
