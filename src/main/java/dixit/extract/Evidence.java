package dixit.extract;

import dixit.learn.Label.Part;
import dixit.model.Span;
import dixit.model.Wording;
import dixit.text.Quotation;
import dixit.text.Reading;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What speaks for and against an attribution as a whole, in numbers; {@link Confidence} weighs them. */
final class Evidence {

    /** All kinds, in the order of {@link #of}. */
    static final List<Kind> KINDS = List.of(
            new Kind("always", it -> 1),
            new Kind("cue", it -> odds(it.group.cue().certainty().mean())),
            new Kind("cue.least", it -> odds(it.group.cue().certainty().least())),
            new Kind("cue.bare", it -> is(it.group.cue().part() == Part.BARE_CUE)),
            new Kind("cue.belief", it -> is(it.group.cue().part() == Part.BELIEF)),
            new Kind("cue.inherits", it -> is(it.inherits())),
            new Kind("source", it -> it.source(Piece.Certainty::mean)),
            new Kind("source.opening", it -> it.source(Piece.Certainty::opening)),
            new Kind("source.ending", it -> it.source(Piece.Certainty::ending)),
            new Kind("source.none", it -> is(it.group.source().isEmpty())),
            new Kind("content", it -> it.content(Piece.Certainty::mean)),
            new Kind("content.least", it -> it.content(Piece.Certainty::least)),
            new Kind("content.opening", it -> it.content(Piece.Certainty::opening)),
            new Kind("content.ending", it -> it.content(Piece.Certainty::ending)),
            new Kind("content.length", Evidence::length),
            new Kind("content.pieces", it -> Math.min(3, it.group.content().size() - 1)),
            new Kind("content.before", it -> is(it.group.content().getFirst().part() == Part.CONTENT_BEFORE)),
            new Kind("content.cut", it -> is(it.cutsQuotation())),
            new Kind("content.ends", it -> is(it.endsAtMark())),
            new Kind("distance", Evidence::distance),
            new Kind("direct", it -> is(it.type == Wording.Type.DIRECT)),
            new Kind("mixed", it -> is(it.type == Wording.Type.MIXED)));

    /** Probabilities nearer to 0 or 1 are no better evidence. */
    private static final double SURE = 0.01;

    private static final String MARKS = ".,;:!?\u2026\u2014\u2013\"\u201d)";

    private final Pairing.Group group;
    private final Wording.Type type;
    private final Reading reading;

    private Evidence(Pairing.Group group, Wording.Type type, Reading reading) {
        this.group = group;
        this.type = type;
        this.reading = reading;
    }

    /** One kind of evidence, under the name by which its weight is kept. */
    record Kind(String name, ToDoubleFunction<Evidence> measure) {}

    /** As much as there is of each kind. */
    static List<Double> of(Pairing.Group group, Wording.Type type, Reading reading) {
        var evidence = new Evidence(group, type, reading);
        return KINDS.stream().map(kind -> kind.measure.applyAsDouble(evidence)).toList();
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    private static double odds(double probability) {
        double clamped = Math.clamp(probability, SURE, 1 - SURE);
        return Math.log(clamped / (1 - clamped));
    }

    private double source(ToDoubleFunction<Piece.Certainty> of) {
        return group.source()
                .map(source -> odds(of.applyAsDouble(source.certainty())))
                .orElse(0.0);
    }

    private double content(ToDoubleFunction<Piece.Certainty> of) {
        return odds(group.content().stream()
                .mapToDouble(piece -> of.applyAsDouble(piece.certainty()))
                .min()
                .orElse(0));
    }

    /** Whether the source stands nearer to another cue, so that this one only shares it. */
    private boolean inherits() {
        return group.source()
                .filter(source -> source.part() == Part.SOURCE_BEFORE
                        && group.content().stream().anyMatch(piece -> between(source.span(), piece.span())))
                .isPresent();
    }

    private boolean between(Span source, Span piece) {
        return source.end() <= piece.start()
                && piece.end() <= group.cue().span().start();
    }

    private double length() {
        return Math.log(1
                + group.content().stream()
                        .mapToInt(piece -> piece.span().length())
                        .sum());
    }

    /** How far the cue is from the nearest content. */
    private double distance() {
        Span cue = group.cue().span();
        int nearest = group.content().stream()
                .mapToInt(piece -> Math.max(
                        piece.span().start() - cue.end(),
                        cue.start() - piece.span().end()))
                .min()
                .orElse(0);
        return Math.log(1 + Math.max(0, nearest));
    }

    private boolean cutsQuotation() {
        return group.content().stream().anyMatch(piece -> {
            Span span = piece.span();
            for (Quotation one : reading.paragraphs().get(piece.paragraph()).quotationsIn(span)) {
                boolean whole = span.contains(one.span()) || one.span().contains(span);
                if (!whole) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean endsAtMark() {
        String text = reading.article().text();
        return group.content().stream().allMatch(piece -> {
            int end = piece.span().end();
            return end == text.length()
                    || MARKS.indexOf(text.charAt(end)) >= 0
                    || MARKS.indexOf(text.charAt(end - 1)) >= 0;
        });
    }
}
