package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Standing;
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.text.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes statements of attributions: who is meant, and what is done by saying it. */
final class Understanding {

    private final Lexicon lexicon;

    Understanding(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** One statement for each attribution, in the order of the text. */
    List<Statement> of(Reading reading, List<Attribution> attributions) {
        List<Attribution> ordered = attributions.stream()
                .sorted(Comparator.comparingInt(Attribution::start))
                .toList();
        Words words = new Words(reading, lexicon);
        if (words.size() == 0) {
            return List.of();
        }
        Cast cast = new Cast(lexicon, words);
        Antecedents antecedents = new Antecedents(lexicon, words, cast, ordered);
        Sources sources = new Sources(lexicon, words, cast, antecedents);
        Cues cues = new Cues(lexicon, words);
        Parties parties = new Parties(lexicon, words, cast, sources);
        Circumstances circumstances = new Circumstances(lexicon, words);
        Addressees addressees = new Addressees(lexicon, words);
        Standings standings = new Standings(lexicon);
        StatementIds ids = new StatementIds(reading.article());
        List<Statement> statements = new ArrayList<>();
        Nesting nesting = new Nesting(ordered);
        for (Attribution attribution : ordered) {
            List<Mention> speakers = sources.of(attribution);
            Cues.Reading cue = cues.read(attribution);
            Span context = context(attribution, words);
            Optional<Circumstances.Hedged> hedge = circumstances.hedge(attribution);
            Meaning meaning = new Meaning(
                    cue.stance(),
                    parties.of(attribution, cue, speakers),
                    circumstances.incident(attribution, context),
                    hedge.map(Circumstances.Hedged::span),
                    circumstances.uttered(attribution),
                    addressees.of(attribution, cue.lemma()),
                    attribution.nested() || nesting.isInside(attribution),
                    new Standing(standings.of(speakers), hedge.map(Circumstances.Hedged::certainty)));
            Wording wording = new Wording(
                    attribution.type(),
                    attribution.content(),
                    attribution.cue().map(span -> new Wording.Cue(span, cue.lemma())),
                    context);
            statements.add(new Statement(
                    ids.next(attribution),
                    reading.article().id(),
                    words.place(first(attribution, words)),
                    wording,
                    speakers,
                    meaning,
                    attribution.confidence()));
        }
        return List.copyOf(statements);
    }

    /** The whole sentences in which content, cue and source stand. */
    private static Span context(Attribution attribution, Words words) {
        int start = attribution.start();
        int end = attribution.content().getLast().end();
        List<Span> parts = new ArrayList<>();
        attribution.cue().ifPresent(parts::add);
        attribution.source().ifPresent(parts::add);
        for (Span part : parts) {
            start = Math.min(start, part.start());
            end = Math.max(end, part.end());
        }
        int first = Math.min(words.from(start), words.size() - 1);
        int last = Math.max(Math.min(words.to(end), words.size()) - 1, first);
        Span opening = words.sentence(words.at(first).sentence());
        Span closing = words.sentence(words.at(last).sentence());
        return new Span(Math.min(opening.start(), start), Math.max(closing.end(), end));
    }

    private static int first(Attribution attribution, Words words) {
        return Math.min(words.from(attribution.start()), words.size() - 1);
    }
}
