package dixit.extract;

import dixit.model.Partition;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which statements stand inside a piece of another's content; found in one sweep, however many there are. */
final class Nesting {

    private final List<Stretch> stretches = new ArrayList<>();
    /** For each stretch in order, the one of those before it that reaches furthest, and the furthest of any other owner. */
    private final List<Reach> reaches = new ArrayList<>();

    private record Stretch(Span span, Attribution owner) {}

    private record Reach(Stretch furthest, Stretch ofAnother) {}

    Nesting(List<Attribution> attributions) {
        for (Attribution attribution : attributions) {
            attribution.content().forEach(span -> stretches.add(new Stretch(span, attribution)));
        }
        stretches.sort(
                Comparator.comparingInt((Stretch stretch) -> stretch.span().start())
                        .thenComparing(Comparator.comparingInt(
                                        (Stretch stretch) -> stretch.span().end())
                                .reversed()));
        Stretch furthest = null;
        Stretch ofAnother = null;
        for (Stretch stretch : stretches) {
            if (furthest == null || stretch.span().end() > furthest.span().end()) {
                ofAnother = furthest == null || furthest.owner().equals(stretch.owner()) ? ofAnother : furthest;
                furthest = stretch;
            } else if (!stretch.owner().equals(furthest.owner())
                    && (ofAnother == null
                            || stretch.span().end() > ofAnother.span().end())) {
                ofAnother = stretch;
            }
            reaches.add(new Reach(furthest, ofAnother == null ? furthest : ofAnother));
        }
    }

    /** Whether a single piece of another statement's content holds all of this one's, and more. */
    boolean isInside(Attribution attribution) {
        Span whole =
                new Span(attribution.start(), attribution.content().getLast().end());
        int last = lastStartingBy(whole.start());
        if (last < 0) {
            return false;
        }
        Reach reach = reaches.get(last);
        return holds(reach.furthest(), whole, attribution) || holds(reach.ofAnother(), whole, attribution);
    }

    private static boolean holds(Stretch stretch, Span whole, Attribution attribution) {
        return !stretch.owner().equals(attribution)
                && stretch.span().contains(whole)
                && !stretch.span().equals(whole);
    }

    private int lastStartingBy(int start) {
        return Partition.point(stretches.size(), at -> stretches.get(at).span().start() <= start) - 1;
    }
}
