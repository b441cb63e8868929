package dixit.lucene;

import dixit.search.Field;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.jspecify.annotations.Nullable;

/**
 * Looks once at each statement that a query finds: those that the choices admit are sorted and counted, those that only
 * the choice of one field keeps out are counted for that field alone.
 */
final class Sweep implements Collector {

    private final TopFieldCollector top;
    private final boolean counts;
    private final Choices choices;
    private final Tallies admitted;
    private final List<Tallies> missed; // in the order of the choices
    private long total;
    private long articles;

    /** @param counted the fields whose values are counted; if none, what cannot come to the top is passed over */
    Sweep(TopFieldCollector top, Choices choices, Columns columns, Set<Field> counted) {
        this.top = top;
        this.counts = !counted.isEmpty();
        this.choices = choices;
        this.admitted = new Tallies(columns, counted);
        this.missed = choices.fields().stream()
                .map(field -> new Tallies(columns, Set.of(field)))
                .toList();
    }

    /** Sorts only, and counts nothing. */
    Sweep(TopFieldCollector top, Columns columns) {
        this(top, Choices.NONE, columns, Set.of());
    }

    /** Looks at all that the query finds. */
    void over(IndexSearcher searcher, Query query) throws IOException {
        searcher.search(query, new Once(this));
    }

    long total() {
        return total;
    }

    long articles() {
        return articles;
    }

    /** How many of the admitted have each value. */
    int[] admitted(Field field) {
        return admitted.of(field);
    }

    /** How many there would be of each value if nothing of this field were chosen. */
    int[] available(Field field) {
        int[] counts = admitted.of(field).clone();
        int choice = choices.fields().indexOf(field);
        for (int ordinal = 0; choice >= 0 && ordinal < counts.length; ordinal++) {
            counts[ordinal] += missed.get(choice).of(field)[ordinal];
        }
        return counts;
    }

    @Override
    public ScoreMode scoreMode() {
        if (!counts) {
            return top.scoreMode();
        }
        return top.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        return new InSegment(segment);
    }

    private final class InSegment implements LeafCollector {

        private final LeafCollector best;
        private final Choices.InSegment choice;
        private final Tallies.InSegment found;
        private final List<Tallies.InSegment> nearly;
        private final SortedDocValues article;
        private final Ranking ranking;
        private int last = -1;

        InSegment(LeafReaderContext segment) throws IOException {
            best = top.getLeafCollector(segment);
            choice = choices.in(segment);
            found = admitted.in(segment);
            nearly = missed.stream().map(each -> each.in(segment)).toList();
            article = DocValues.getSorted(segment.reader(), LuceneDocuments.OF_ARTICLE);
            ranking = new Ranking(segment);
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            best.setScorer(ranking.of(scorer));
        }

        @Override
        public void collect(int document) throws IOException {
            int missing = choice.missed(document);
            if (missing == Choices.InSegment.NONE) {
                total++;
                countArticle(document);
                ranking.at(document);
                best.collect(document);
                found.add(document);
            } else if (missing != Choices.InSegment.MANY) {
                nearly.get(missing).add(document);
            }
        }

        /** The statements of an article lie together in one segment. */
        private void countArticle(int document) throws IOException {
            if (article.advanceExact(document) && article.ordValue() != last) {
                last = article.ordValue();
                articles++;
            }
        }

        @Override
        public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
            return counts ? null : best.competitiveIterator();
        }

        @Override
        public void finish() throws IOException {
            best.finish();
            found.close();
            for (Tallies.InSegment each : nearly) {
                each.close();
            }
        }
    }

    /** Hands one collector to a searcher that searches on one thread. */
    private record Once(Sweep sweep) implements CollectorManager<Sweep, Sweep> {

        @Override
        public Sweep newCollector() {
            return sweep;
        }

        @Override
        public Sweep reduce(Collection<Sweep> collectors) {
            return sweep;
        }
    }
}
