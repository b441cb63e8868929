package dixit.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Someone says something: the unit that Dixit finds, keeps and shows.
 *
 * @param id sixteen hexadecimal digits that derive from the article's id, the content, the source as written and
 *     the ordinal among equals; the same after every rebuild and on every machine
 * @param article the id of its article
 * @param speakers all who say it together; empty when the text names no source
 * @param confidence the estimated probability, 0 to 1, that the article really attributes this so
 * @param corrections what readers put right; all else already says what is right
 */
public record Statement(
        String id,
        String article,
        Place place,
        Wording wording,
        List<Mention> speakers,
        Meaning meaning,
        double confidence,
        List<Correction> corrections) {

    public Statement {
        speakers = List.copyOf(speakers);
        corrections = List.copyOf(corrections);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a probability: " + confidence);
        }
    }

    /** A statement as the program understands it. */
    public Statement(
            String id,
            String article,
            Place place,
            Wording wording,
            List<Mention> speakers,
            Meaning meaning,
            double confidence) {
        this(id, article, place, wording, speakers, meaning, confidence, List.of());
    }

    /** The content's letters, its pieces joined by an ellipsis. */
    public String content(CharSequence text) {
        return wording.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }

    /** All that it points at: context, content, cue, speakers and how they were told, hedge, addressee, parties. */
    public Stream<Span> spans() {
        return Stream.of(
                        Stream.of(wording.context()),
                        wording.content().stream(),
                        wording.cue().stream().map(Wording.Cue::span),
                        meaning.hedge().stream(),
                        meaning.addressee().stream(),
                        meaning.about().stream().map(Party::span),
                        speakers.stream().map(Mention::span),
                        speakers.stream()
                                .flatMap(mention -> mention.chain().stream())
                                .map(Mention.Step::span))
                .flatMap(Function.identity());
    }

    /** Where the statement's content begins. */
    public int start() {
        return wording.content().getFirst().start();
    }
}
