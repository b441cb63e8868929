package dixit.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of one article. */
final class ArticleScore {

    private static final double MATCH = 0.5;

    private final Score.Subset subset;
    private final List<Sets> gold;
    private final List<Sets> found;
    private final List<Boolean> goldKept;
    private final List<Boolean> foundKept;

    ArticleScore(Gold.Annotated article, List<Annotation> predicted, Score.Subset subset) {
        this.subset = subset;
        Tokens tokens = Tokens.of(article.text());
        gold = article.statements().stream()
                .map(statement -> Sets.of(statement, tokens))
                .filter(sets -> !sets.content.isEmpty())
                .toList();
        found = predicted.stream()
                .filter(statement -> !subset.strict() || subset.keeps(statement))
                .map(statement -> Sets.of(statement, tokens))
                .filter(sets -> !sets.content.isEmpty())
                .toList();
        goldKept = gold.stream().map(sets -> subset.keeps(sets.of)).toList();
        foundKept = found.stream().map(this::counts).toList();
    }

    /** A statement as sets of tokens. */
    private record Sets(Annotation of, BitSet content, BitSet cue, BitSet speaker) {

        static Sets of(Annotation statement, Tokens tokens) {
            return new Sets(
                    statement,
                    tokens.trimmed(statement.content()),
                    tokens.trimmed(statement.cue()),
                    tokens.trimmed(statement.speaker()));
        }
    }

    /** A found and a gold statement, by their ordinals, and how much of their contents overlaps. */
    private record Pair(double overlap, int found, int gold) {}

    /** Whether a found statement counts: by its flags, or by the gold statement that it overlaps best. */
    private boolean counts(Sets one) {
        int best = -1;
        double most = 0;
        for (int at = 0; at < gold.size(); at++) {
            double overlap = Tokens.overlap(one.content, gold.get(at).content);
            if (overlap > 0 && overlap >= most) {
                best = at;
                most = overlap;
            }
        }
        return subset.strict() || (best < 0 ? subset.keeps(one.of) : goldKept.get(best));
    }

    void addTo(Tally tally) {
        List<Pair> contents =
                matches().stream().filter(pair -> goldKept.get(pair.gold)).toList();
        List<Pair> triples = contents.stream().filter(this::sameSource).toList();
        long withCue = triples.stream()
                .filter(pair -> found.get(pair.found).cue.intersects(gold.get(pair.gold).cue))
                .count();
        int of = count(foundKept);
        int expected = count(goldKept);
        tally.add("content_iou.5", contents.size(), of, expected);
        tally.add("triple", triples.size(), of, expected);
        tally.add("triple+cue", (double) withCue, of, expected);
        tally.add("attribution_accuracy", triples.size(), contents.size(), contents.size());
        roles("content", sets -> sets.content, tally);
        roles("cue", sets -> sets.cue, tally);
        roles("speaker", sets -> sets.speaker, tally);
    }

    /** For each of these found statements whether content, source and being speech are those of one in the gold. */
    List<Boolean> right(List<Annotation> predicted) {
        Set<Annotation> right = matches().stream()
                .filter(pair -> sameSource(pair)
                        && found.get(pair.found).of.speech()
                                == gold.get(pair.gold).of.speech())
                .map(pair -> found.get(pair.found).of)
                .collect(Collectors.toSet());
        return predicted.stream().map(right::contains).toList();
    }

    /** One to one, the best overlaps first; among equals the later ones, as the published scorer does. */
    private List<Pair> matches() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (int j = 0; j < gold.size(); j++) {
                double overlap = Tokens.overlap(found.get(i).content, gold.get(j).content);
                if (overlap >= MATCH) {
                    pairs.add(new Pair(overlap, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .thenComparingInt(Pair::found)
                .thenComparingInt(Pair::gold)
                .reversed());
        BitSet foundTaken = new BitSet();
        BitSet goldTaken = new BitSet();
        List<Pair> matches = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!foundTaken.get(pair.found) && !goldTaken.get(pair.gold)) {
                foundTaken.set(pair.found);
                goldTaken.set(pair.gold);
                matches.add(pair);
            }
        }
        return matches;
    }

    private boolean sameSource(Pair pair) {
        BitSet one = found.get(pair.found).speaker;
        BitSet other = gold.get(pair.gold).speaker;
        return one.intersects(other) || (one.isEmpty() && other.isEmpty());
    }

    private void roles(String role, Function<Sets, BitSet> of, Tally tally) {
        Map<BitSet, Boolean> expected = distinct(gold, goldKept, of);
        Map<BitSet, Boolean> given = distinct(found, foundKept, of);
        List<BitSet> expectedKept = kept(expected);
        List<BitSet> givenKept = kept(given);
        String strict = "span." + role + ".strict";
        tally.found(strict, among(givenKept, expected), givenKept.size());
        tally.gold(strict, among(expectedKept, given), expectedKept.size());
        String partial = "span." + role + ".partial";
        tally.found(partial, covered(givenKept, expected), givenKept.size());
        tally.gold(partial, covered(expectedKept, given), expectedKept.size());
        String token = "tok." + role;
        BitSet givenTokens = union(givenKept);
        BitSet expectedTokens = union(expectedKept);
        tally.found(token, Tokens.common(givenTokens, union(expected.keySet())), givenTokens.cardinality());
        tally.gold(token, Tokens.common(expectedTokens, union(given.keySet())), expectedTokens.cardinality());
    }

    /** The different sets of a role, each with whether one of its statements counts. */
    private static Map<BitSet, Boolean> distinct(List<Sets> of, List<Boolean> kept, Function<Sets, BitSet> role) {
        Map<BitSet, Boolean> distinct = new HashMap<>();
        for (int i = 0; i < of.size(); i++) {
            BitSet set = role.apply(of.get(i));
            if (!set.isEmpty()) {
                distinct.merge(set, kept.get(i), Boolean::logicalOr);
            }
        }
        return distinct;
    }

    private static List<BitSet> kept(Map<BitSet, Boolean> sets) {
        return sets.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How much of the sets the others cover, at most all of them. */
    private static double covered(List<BitSet> sets, Map<BitSet, Boolean> by) {
        double covered = 0;
        for (BitSet set : sets) {
            int common = 0;
            for (BitSet other : by.keySet()) {
                common += Tokens.common(set, other);
            }
            covered += (double) common / set.cardinality();
        }
        return Math.min(covered, sets.size());
    }

    private static int among(List<BitSet> sets, Map<BitSet, Boolean> others) {
        return (int) sets.stream().filter(others::containsKey).count();
    }

    private static BitSet union(Iterable<BitSet> sets) {
        BitSet union = new BitSet();
        sets.forEach(union::or);
        return union;
    }

    private static int count(List<Boolean> flags) {
        return (int) flags.stream().filter(flag -> flag).count();
    }
}
