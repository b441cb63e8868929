package dixit.extract;

import dixit.learn.Label.Part;
import dixit.model.Span;
import dixit.model.Wording;
import dixit.text.Paragraph;
import dixit.text.Quotation;
import dixit.text.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Joins pieces into statements: each source and content to the nearest cue on the side where it looks for one. */
final class Pairing {

    private final List<Piece> pieces;
    private final List<Group> groups = new ArrayList<>();

    Pairing(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** The statements, by their cues; also those without any content. */
    List<Group> groups() {
        for (Piece piece : pieces) {
            if (piece.part().isCue()) {
                groups.add(new Group(piece, Optional.empty(), List.of()));
            }
        }
        for (Piece piece : pieces) {
            if (piece.part().isSource()) {
                source(piece);
            } else if (piece.part().isContent()) {
                content(piece);
            }
        }
        shareSources();
        return List.copyOf(groups);
    }

    private void source(Piece source) {
        for (int g : near(source, source.part() == Part.SOURCE_AFTER)) {
            Group group = groups.get(g);
            if (group.source().isEmpty() && group.cue().part() != Part.BARE_CUE) {
                groups.set(g, new Group(group.cue(), Optional.of(source), group.content()));
                return;
            }
        }
    }

    private void content(Piece content) {
        List<Integer> near = near(content, content.part() == Part.CONTENT_AFTER);
        if (!near.isEmpty()) {
            Group group = groups.get(near.getFirst());
            List<Piece> more = new ArrayList<>(group.content());
            more.add(content);
            groups.set(near.getFirst(), new Group(group.cue(), group.source(), more));
        }
    }

    /** The cues before or after a piece, nearest first: within its paragraph, or else in the one beside it. */
    private List<Integer> near(Piece piece, boolean before) {
        return java.util.stream.IntStream.range(0, groups.size())
                .boxed()
                .filter(g -> (groups.get(g).cue().span().start() < piece.span().start()) == before)
                .filter(g -> Math.abs(groups.get(g).cue().paragraph() - piece.paragraph()) <= 1)
                .sorted(Comparator.comparingInt(g -> Math.abs(
                        groups.get(g).cue().span().start() - piece.span().start())))
                .limit(2)
                .toList();
    }

    /** A cue without a source of its own has the one of the cue before it: {@code she came and said}. */
    private void shareSources() {
        for (int g = 1; g < groups.size(); g++) {
            Group group = groups.get(g);
            Group earlier = groups.get(g - 1);
            if (group.source().isEmpty()
                    && group.cue().part() != Part.BARE_CUE
                    && earlier.cue().paragraph() == group.cue().paragraph()) {
                groups.set(g, new Group(group.cue(), earlier.source(), group.content()));
            }
        }
    }

    /** A cue with what belongs to it. */
    record Group(Piece cue, Optional<Piece> source, List<Piece> content) {

        Group with(List<Piece> content) {
            return new Group(cue, source, content);
        }

        Attribution attribution(Reading reading) {
            List<Span> spans = content.stream().map(Piece::span).sorted().toList();
            double sum = cue.certainty() + source.map(Piece::certainty).orElse(cue.certainty());
            double least = content.stream().mapToDouble(Piece::certainty).min().orElse(0);
            return new Attribution(
                    type(spans, reading.paragraphs()),
                    spans,
                    Optional.of(cue.span()),
                    source.map(Piece::span),
                    false,
                    Math.clamp((sum + least) / 3, 0, 1));
        }

        private static Wording.Type type(List<Span> spans, List<Paragraph> paragraphs) {
            int letters = 0;
            int quoted = 0;
            for (Span span : spans) {
                letters += span.length();
                for (Paragraph paragraph : paragraphs) {
                    if (paragraph.passage().span().overlaps(span)) {
                        quoted += quoted(span, paragraph.quotations());
                    }
                }
            }
            if (quoted == 0) {
                return Wording.Type.INDIRECT;
            }
            return quoted >= letters - 3 * spans.size() ? Wording.Type.DIRECT : Wording.Type.MIXED;
        }

        private static int quoted(Span span, List<Quotation> quotations) {
            return quotations.stream()
                    .filter(quotation ->
                            quotation.depth() == 0 && quotation.span().overlaps(span))
                    .mapToInt(quotation -> Math.min(span.end(), quotation.span().end())
                            - Math.max(span.start(), quotation.span().start()))
                    .sum();
        }
    }
}
