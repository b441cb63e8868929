package dixit.evaluate;

import dixit.model.Partition;
import dixit.model.Span;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tokens in which overlap is measured: runs of letters and figures, and every other mark by itself. */
final class Tokens {

    private static final Pattern ALL =
            Pattern.compile("[\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_\\p{IsWhite_Space}\\x1C-\\x1F]");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final String EDGE = "\"“”‘’'`,.;:";

    private final List<Span> spans;
    private final BitSet edges = new BitSet();

    private Tokens(String text, Pattern pattern) {
        spans = pattern.matcher(text)
                .results()
                .map((MatchResult found) -> new Span(found.start(), found.end()))
                .toList();
        for (int i = 0; i < spans.size(); i++) {
            edges.set(i, EDGE.indexOf(text.charAt(spans.get(i).start())) >= 0);
        }
    }

    static Tokens of(String text) {
        return new Tokens(text, ALL);
    }

    /** Words alone, no marks. */
    static Tokens words(String text) {
        return new Tokens(text, WORDS);
    }

    /** The ordinals of the tokens that the spans touch. */
    BitSet touched(List<Span> by) {
        BitSet touched = new BitSet();
        by.forEach(span -> touched.or(touched(span)));
        return touched;
    }

    /** The same, without quotation marks, commas and full stops at each span's ends, unless it has nothing else. */
    BitSet trimmed(List<Span> by) {
        BitSet all = new BitSet();
        for (Span span : by) {
            BitSet full = touched(span);
            BitSet inner = (BitSet) full.clone();
            for (int at = inner.nextSetBit(0); at >= 0 && edges.get(at); at = inner.nextSetBit(0)) {
                inner.clear(at);
            }
            for (int at = inner.length() - 1; at >= 0 && edges.get(at); at = inner.length() - 1) {
                inner.clear(at);
            }
            all.or(inner.isEmpty() ? full : inner);
        }
        return all;
    }

    private BitSet touched(Span span) {
        int low = Partition.point(spans.size(), at -> spans.get(at).end() <= span.start());
        BitSet touched = new BitSet();
        for (int at = low; at < spans.size() && spans.get(at).start() < span.end(); at++) {
            touched.set(at);
        }
        return touched;
    }

    static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    /** Intersection over union; 0 of nothing. */
    static double overlap(BitSet one, BitSet other) {
        int common = common(one, other);
        int union = one.cardinality() + other.cardinality() - common;
        return union == 0 ? 0 : (double) common / union;
    }
}
