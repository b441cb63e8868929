package dixit.learn;

import dixit.learn.Label.Part;
import dixit.model.Partition;
import dixit.model.Span;
import dixit.text.Paragraph;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns the statements of a lesson into the labels that a paragraph's tokens should get. */
final class Answers {

    private Answers() {}

    /** For each paragraph of the lesson the ordinals of its tokens' labels. */
    static List<int[]> of(Lesson lesson) {
        List<int[]> answers = new ArrayList<>();
        for (Paragraph paragraph : lesson.reading().paragraphs()) {
            int[] labels = new int[paragraph.tokens().size()];
            Arrays.fill(labels, Label.OUTSIDE.number());
            Span span = paragraph.passage().span();
            for (Lesson.Taught one : lesson.statements()) {
                if (touches(one, span)) {
                    mark(one, paragraph.tokens(), labels);
                }
            }
            answers.add(labels);
        }
        return answers;
    }

    private static boolean touches(Lesson.Taught one, Span span) {
        return one.content().stream().anyMatch(span::overlaps)
                || one.cue().stream().anyMatch(span::overlaps)
                || one.source().stream().anyMatch(span::overlaps);
    }

    private static void mark(Lesson.Taught one, List<Token> tokens, int[] labels) {
        if (one.cue().isEmpty()) {
            return;
        }
        Span cue = one.cue().getFirst();
        Part kind = !one.speech() ? Part.BELIEF : one.source().isEmpty() ? Part.BARE_CUE : Part.CUE;
        int[] reach = {Integer.MAX_VALUE, -1};
        mark(cue, kind, tokens, labels, reach);
        for (Span source : one.source()) {
            mark(source, source.start() < cue.start() ? Part.SOURCE_BEFORE : Part.SOURCE_AFTER, tokens, labels, reach);
        }
        for (Span content : one.content()) {
            Part side = content.start() < cue.start() ? Part.CONTENT_BEFORE : Part.CONTENT_AFTER;
            mark(content, side, tokens, labels, reach);
        }
        for (int i = reach[0]; i < reach[1]; i++) {
            if (labels[i] == Label.OUTSIDE.number()) {
                labels[i] = Label.GAP.number();
            }
        }
    }

    private static void mark(Span span, Part part, List<Token> tokens, int[] labels, int[] reach) {
        Label opening = Arrays.stream(Label.values())
                .filter(label -> label.part() == part && label.opens())
                .findFirst()
                .orElseThrow();
        boolean inside = false;
        for (int i = first(tokens, span.start()); i < tokens.size(); i++) {
            if (tokens.get(i).span().start() >= span.end()) {
                break;
            }
            boolean free = labels[i] == Label.OUTSIDE.number() || labels[i] == Label.GAP.number();
            if (free) {
                labels[i] = inside ? opening.number() + 1 : opening.number();
                reach[0] = Math.min(reach[0], i);
                reach[1] = Math.max(reach[1], i + 1);
            }
            inside = free;
        }
    }

    /** The first token that ends after {@code start}. */
    private static int first(List<Token> tokens, int start) {
        return Partition.point(tokens.size(), at -> tokens.get(at).span().end() <= start);
    }
}
