package dixit.model;

import java.util.List;

/**
 * A speaker as written and as understood.
 *
 * @param span the words of the text: {@code he}, {@code Beijing}
 * @param speaker whom they mean
 * @param chain how the one leads to the other, first step first; empty when the words name the speaker
 */
public record Mention(Span span, Speaker speaker, List<Step> chain) {

    public Mention {
        chain = List.copyOf(chain);
    }

    /** One step of the way from the written words to the speaker: the letters that led on, and the reason in words. */
    public record Step(Span span, String reason) {}
}
