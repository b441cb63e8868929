package dixit.extract;

import dixit.learn.Label.Part;
import dixit.model.Partition;
import dixit.model.Span;
import dixit.model.Wording;
import dixit.text.Paragraph;
import dixit.text.Quotation;
import dixit.text.Reading;
import java.util.ArrayList;
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

    /** The two cues before or after a piece, nearest first: within its paragraph, or else in the one beside it. */
    private List<Integer> near(Piece piece, boolean before) {
        int first = firstFrom(piece.span().start());
        List<Integer> near = new ArrayList<>(2);
        for (int n = 0; n < 2; n++) {
            int g = before ? first - 1 - n : first + n;
            if (g >= 0 && g < groups.size() && Math.abs(groups.get(g).cue().paragraph() - piece.paragraph()) <= 1) {
                near.add(g);
            }
        }
        return near;
    }

    /** The first cue that does not begin before {@code start}; cues lie in the order of the text. */
    private int firstFrom(int start) {
        return Partition.point(groups.size(), at -> groups.get(at).cue().span().start() < start);
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

        Group from(Optional<Piece> source) {
            return new Group(cue, source, content);
        }

        Group with(List<Piece> content) {
            return new Group(cue, source, content);
        }

        Attribution attribution(Reading reading, Confidence confidence) {
            List<Span> spans = content.stream().map(Piece::span).sorted().toList();
            Wording.Type type = type(reading.paragraphs());
            List<Double> evidence = Evidence.of(this, type, reading);
            return new Attribution(
                    type,
                    cue.part() != Part.BELIEF,
                    spans,
                    Optional.of(cue.span()),
                    source.map(Piece::span),
                    false,
                    evidence,
                    confidence.of(evidence));
        }

        private Wording.Type type(List<Paragraph> paragraphs) {
            int letters = 0;
            int quoted = 0;
            for (Piece piece : content) {
                letters += piece.span().length();
                quoted += quoted(piece.span(), paragraphs.get(piece.paragraph()).quotationsIn(piece.span()));
            }
            if (quoted == 0) {
                return Wording.Type.INDIRECT;
            }
            return quoted >= letters - 3 * content.size() ? Wording.Type.DIRECT : Wording.Type.MIXED;
        }

        private static int quoted(Span span, List<Quotation> quotations) {
            return quotations.stream()
                    .mapToInt(quotation -> Math.min(span.end(), quotation.span().end())
                            - Math.max(span.start(), quotation.span().start()))
                    .sum();
        }
    }
}
