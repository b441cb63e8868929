package dixit.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds what another query finds, whatever it weighs. The snapshot remembers it: for one page, what answers a question is
 * counted several times, each time with other filters.
 */
final class Kept extends Query {

    private final Query query;

    private Kept(Query query) {
        this.query = query;
    }

    static Kept of(Query query) {
        return new Kept(Unweighed.of(query));
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query simpler = query.rewrite(searcher);
        return switch (simpler) {
            case MatchAllDocsQuery all -> all;
            case MatchNoDocsQuery none -> none;
            case TermQuery quick -> quick;
            default -> simpler.equals(query) ? this : new Kept(simpler);
        };
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new FilterWeight(this, query.createWeight(searcher, mode, boost)) {
            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return true; // what has many parts, which Lucene would not keep, is the dearest to find again
            }

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                ScorerSupplier found = super.scorerSupplier(segment);
                QueryTimeout deadline = searcher.getTimeout();
                return found == null || deadline == null ? found : new InTime(found, deadline);
            }
        };
    }

    /** What is found to be kept is found whole, or not at all when time runs out. */
    private static final class InTime extends ScorerSupplier {

        private final ScorerSupplier found;
        private final QueryTimeout deadline;

        InTime(ScorerSupplier found, QueryTimeout deadline) {
            this.found = found;
            this.deadline = deadline;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return found.get(leadCost);
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
            return new TimedSearcher.Scorer(found.bulkScorer(), deadline);
        }

        @Override
        public long cost() {
            return found.cost();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return "Kept(" + query.toString(field) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kept kept && kept.query.equals(query);
    }

    @Override
    public int hashCode() {
        return ~query.hashCode();
    }
}
