package dixit.extract;

import dixit.learn.Labeller;
import dixit.lexicon.CueWord;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.Explanation;
import dixit.model.Explanations;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.text.Paragraph;
import dixit.text.Reader;
import dixit.text.Readers;
import dixit.text.Reading;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an article again and asks the labeller what spoke for the parts of a statement. */
public final class Explainer implements Explanations {

    /** Longer articles, in {@code char}s, are not read again while somebody waits. */
    private static final int LONGEST = 200_000;

    private static final int REASONS = 5;

    private final Reader reader = Readers.shipped();
    private final Labeller labeller;
    private final Lexicon lexicon;

    private Explainer(Labeller labeller, Lexicon lexicon) {
        this.labeller = labeller;
        this.lexicon = lexicon;
    }

    /** With the models that come with the program, and these words. */
    public static Explainer shipped(Lexicon lexicon) {
        return new Explainer(Labeller.shipped(), lexicon);
    }

    /** With a labeller of one's own. */
    public static Explainer with(Lexicon lexicon, Labeller labeller) {
        return new Explainer(labeller, lexicon);
    }

    @Override
    public Optional<Explanation> of(Article article, Statement statement) {
        if (article.text().length() > LONGEST) {
            return Optional.empty();
        }
        Reading reading = reader.read(article);
        List<Explanation.Part> parts = new ArrayList<>();
        Wording wording = statement.wording();
        statement.speakers().stream()
                .map(Mention::span)
                .distinct()
                .forEach(span -> part("source", span, reading).ifPresent(parts::add));
        wording.cue().flatMap(cue -> part("cue", cue.span(), reading)).ifPresent(parts::add);
        wording.content().forEach(span -> part("content", span, reading).ifPresent(parts::add));
        parts.sort(Comparator.comparing(Explanation.Part::span));
        return Optional.of(new Explanation(
                parts,
                Stream.concat(cues(statement), countries(article, statement))
                        .distinct()
                        .toList()));
    }

    private Optional<Explanation.Part> part(String label, Span span, Reading reading) {
        List<Paragraph> paragraphs = reading.paragraphs();
        for (int p = 0; p < paragraphs.size(); p++) {
            if (paragraphs.get(p).passage().span().contains(span)) {
                List<Token> tokens = paragraphs.get(p).tokens();
                for (int t = 0; t < tokens.size(); t++) {
                    if (tokens.get(t).span().overlaps(span)) {
                        return Optional.of(new Explanation.Part(label, span, labeller.reasons(reading, p, t, REASONS)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The entries of the cue that have the statement's stance; all of them where the stance is from elsewhere. */
    private Stream<String> cues(Statement statement) {
        String lemma = statement.wording().cue().map(Wording.Cue::lemma).orElse("");
        List<CueWord> entries = lexicon.cues(lemma).stream()
                .filter(cue -> cue.lemma().equals(lemma))
                .toList();
        List<CueWord> fitting = entries.stream()
                .filter(cue -> cue.stance() == statement.meaning().stance())
                .toList();
        return (fitting.isEmpty() ? entries : fitting)
                .stream()
                        .map(cue -> "cues.tsv: “" + cue.lemma() + "” ("
                                + cue.frame().name().toLowerCase(Locale.ROOT) + "): "
                                + cue.stance().key());
    }

    private Stream<String> countries(Article article, Statement statement) {
        return statement.speakers().stream()
                .map(mention -> article.at(mention.span()))
                .flatMap(written -> lexicon
                        .countryName(written)
                        .filter(name -> !name.country().name().equals(written))
                        .map(name -> "countries.tsv: “" + written + "” stands for "
                                + name.country().name())
                        .stream());
    }
}
