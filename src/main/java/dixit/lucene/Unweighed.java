package dixit.lucene;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/** Queries that find the same, without what only weighs: they are answered many documents at a time. */
final class Unweighed {

    private Unweighed() {}

    static Query of(Query query) {
        return switch (query) {
            case BoostQuery weighed -> of(weighed.getQuery());
            case ConstantScoreQuery weighed -> of(weighed.getQuery());
            case DisjunctionMaxQuery best -> any(best);
            case BooleanQuery parts -> all(parts);
            default -> query;
        };
    }

    private static Query any(DisjunctionMaxQuery best) {
        var any = new BooleanQuery.Builder();
        best.getDisjuncts().forEach(part -> any.add(of(part), Occur.SHOULD));
        return any.build();
    }

    /** What is only welcome beside what is required finds nothing more. */
    private static Query all(BooleanQuery parts) {
        boolean required = parts.clauses().stream().anyMatch(BooleanClause::isRequired);
        boolean wanted = !required || parts.getMinimumNumberShouldMatch() > 0;
        var all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(parts.getMinimumNumberShouldMatch());
        for (BooleanClause part : parts) {
            if (part.occur() != Occur.SHOULD || wanted) {
                all.add(of(part.query()), part.occur() == Occur.MUST ? Occur.FILTER : part.occur());
            }
        }
        return all.build();
    }
}
