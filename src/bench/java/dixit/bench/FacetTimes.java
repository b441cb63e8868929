package dixit.bench;

import dixit.lucene.LuceneStatements;
import dixit.search.Field;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What is counted for the filters beside a page: nothing is shown, so that all the time is for counting. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FacetTimes {

    /** Counts are kept of what was asked lately: each question is another day's. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final int DAYS = 20_000;

    private final StatementSearch search = Opened.index(LuceneStatements::search);
    private int asked;

    private SearchResult counted(Query query, Map<Field, Set<String>> chosen) throws IOException {
        asked = (asked + 1) % DAYS;
        Query since = new Query.During(Optional.of(FIRST_DAY.plusDays(asked)), Optional.empty());
        return search.search(new SearchRequest(
                new Query.All(List.of(query, since)),
                chosen,
                Map.of(),
                0,
                SearchRequest.Sort.RELEVANCE,
                1,
                1,
                List.of(Field.values())));
    }

    @Benchmark
    public SearchResult allFacetsOfEverythingCounted() throws IOException {
        return counted(new Query.Everything(), Map.of());
    }

    @Benchmark
    public SearchResult allFacetsOfDenialsCounted() throws IOException {
        return counted(new Query.Is(Field.STANCE, "deny"), Map.of());
    }

    @Benchmark
    public SearchResult allFacetsOfDenialsCountedWithAValueChosen() throws IOException {
        return counted(new Query.Is(Field.STANCE, "deny"), Map.of(Field.COUNTRY, Set.of("US")));
    }

    @TearDown
    public void close() throws IOException {
        search.close();
    }
}
