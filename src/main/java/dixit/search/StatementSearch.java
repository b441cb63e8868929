package dixit.search;

import dixit.model.Article;
import dixit.model.Statement;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers questions about stored statements, as they were at the last {@link StatementStore#commit}.
 *
 * <p>May be shared between threads. It may have been opened with a limit of time: then what counts and searches throws
 * {@link TookTooLong} when it is not done by then, but for {@link #gathered}, which tells what there is.
 */
public interface StatementSearch extends AutoCloseable {

    SearchResult search(SearchRequest request) throws IOException;

    /** How many statements a request admits: the total of its answers, sooner than they are found. */
    long count(SearchRequest request) throws IOException;

    /** As {@link #search}, with statements that repeat one another shown once; in part only when time runs out. */
    Gathered gathered(SearchRequest request) throws IOException;

    /** All statements that are the same as this one in several articles, it among them, earliest first; none when it stands in one. */
    List<Entry> repeats(String statement) throws IOException;

    /** All articles that are the same story as this one, it among them, earliest first; none when it is the only one. */
    List<Article> reprints(String article) throws IOException;

    /**
     * Counts the statements that a request admits by two fields at once. The request's page, size and facets do not
     * matter.
     */
    Crosstab crosstab(SearchRequest request, Field rows, Field columns) throws IOException;

    /**
     * How many statements that a request admits have each pair of values of a grid: by the values down, then by those
     * across, both as they are given; pairs that nothing has are left out. As in a facet, what is chosen of the field across
     * does not matter, nor do the request's page, size and facets.
     */
    Map<String, Map<String, Long>> pairs(SearchRequest request, Grid grid) throws IOException;

    /**
     * Shows every statement that answers, in the order asked for and as of one and the same commit, without holding more
     * than a few of them at a time. The request's page, size and facets are passed over.
     */
    void each(SearchRequest request, Visitor visitor) throws IOException;

    /**
     * The values of one field over the answers of a request that have words that begin as those of {@code like} do, as
     * many as {@link SearchRequest#MOST_PER_PAGE} from number {@code first} on, counted from 0. The counts are those of
     * the facet, but the order is by count alone. An empty {@code like} admits all.
     */
    Facet values(SearchRequest request, Field field, String like, int first) throws IOException;

    /**
     * The values of a field that have words in a row that begin so, whatever the statements; the most frequent first, of
     * those that come first in the alphabet when there are very many.
     */
    List<Value> beginning(Field field, String letters, int most) throws IOException;

    /** Words of the statements that differ little from this one, the likeliest first; none when the index has the word. */
    List<String> spellings(String word, int most) throws IOException;

    /** The statement of this id. */
    Optional<Entry> statement(String id) throws IOException;

    /** The article of this id with its statements in the order of the text. */
    Optional<StoredArticle> article(String id) throws IOException;

    /** The statements of the article of this id, in the order of the text; sooner than with the article. */
    List<Entry> saidIn(String article) throws IOException;

    /** What this index is. */
    About about() throws IOException;

    @Override
    void close() throws IOException;

    /** Is shown answers one after another. */
    interface Visitor {

        /** Comes first: what answers, and how many statements will be shown unless the visitor has enough before. */
        void begin(About about, long total) throws IOException;

        /** Comes once for each. Tells whether to go on. */
        boolean visit(Entry entry) throws IOException;
    }

    /** An article and what was found in it. */
    record StoredArticle(Article article, List<Statement> statements) {
        public StoredArticle {
            statements = List.copyOf(statements);
        }
    }

    /**
     * What an index holds and what it was made of.
     *
     * @param identity changes whenever the content does
     * @param built when, in ISO 8601 and UTC
     * @param program the version of the program that built it
     */
    record About(String identity, String built, String program, String corpus, long articles, long statements) {}
}
