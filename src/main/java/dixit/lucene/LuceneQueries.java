package dixit.lucene;

import dixit.lucene.WordAnalyzer.Word;
import dixit.search.Compounds;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.Searched;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns our queries into Lucene's. Words weigh by where they stand; filters admit or refuse and weigh nothing. */
final class LuceneQueries {

    /** How far apart, and in which order, the words of a value may stand. */
    private static final int WITHIN_VALUE = 20;

    private static final int MOST_BEGINNINGS = 1000;

    private final IndexReader reader;
    private final WordAnalyzer words = WordAnalyzer.forQuestions();
    private final WordAnalyzer beginnings = WordAnalyzer.forBeginnings();
    private final Compounds compounds = new Compounds();

    LuceneQueries(IndexReader reader) {
        this.reader = reader;
    }

    org.apache.lucene.search.Query of(Query query) throws IOException {
        return switch (query) {
            case Query.Everything everything -> unscored(MatchAllDocsQuery.INSTANCE);
            case Query.Nothing nothing -> nothing("nothing is asked for");
            case Query.Words asked -> words(asked.text());
            case Query.Rather welcome -> rather(welcome.text());
            case Query.Like example -> new Likeness(reader, words).of(example.statement());
            case Query.Phrase asked -> phrase(words.words(asked.text()));
            case Query.Prefix asked -> prefix(beginnings.words(asked.letters()));
            case Query.Is is ->
                unscored(new TermQuery(new Term(LuceneDocuments.is(is.field()), Folding.fold(is.value()))));
            case Query.Has has -> unscored(has(has.field(), words.words(has.words())));
            case Query.During during -> unscored(during(during.from(), during.to()));
            case Query.All all -> all(all.parts());
            case Query.Any any -> any(any.parts());
            case Query.Not not -> without(of(not.part()));
        };
    }

    /** All that a request admits beyond the choice of values. */
    org.apache.lucene.search.Query base(SearchRequest request, org.apache.lucene.search.Query asked) {
        var base = new BooleanQuery.Builder().add(asked, Occur.MUST);
        if (!findsStatementsOnly(request.query()) && request.leastConfidence() == 0) {
            base.add(new TermQuery(new Term(LuceneDocuments.KIND, LuceneDocuments.STATEMENT)), Occur.FILTER);
        }
        if (request.leastConfidence() > 0) {
            base.add(
                    DoublePoint.newRangeQuery(
                            LuceneDocuments.CONFIDENCE, request.leastConfidence(), Double.POSITIVE_INFINITY),
                    Occur.FILTER);
        }
        request.excluded().forEach((field, values) -> base.add(anyOf(field, values), Occur.MUST_NOT));
        return base.build();
    }

    /** Whether it is the part of {@link #base} that leaves out what is not sure enough. */
    static boolean isSureness(org.apache.lucene.search.Query query) {
        return query instanceof PointRangeQuery range && range.getField().equals(LuceneDocuments.CONFIDENCE);
    }

    /** Whether it finds neither articles nor files, which have no words and no values to be found by. */
    private static boolean findsStatementsOnly(Query query) {
        return switch (query) {
            case Query.Everything everything -> false;
            case Query.Rather welcome -> false;
            case Query.Not not -> false;
            case Query.All all -> all.parts().stream().anyMatch(LuceneQueries::findsStatementsOnly);
            case Query.Any any -> any.parts().stream().allMatch(LuceneQueries::findsStatementsOnly);
            case Query.Nothing nothing -> true;
            case Query.Words words -> true;
            case Query.Like example -> true;
            case Query.Phrase phrase -> true;
            case Query.Prefix prefix -> true;
            case Query.Is is -> true;
            case Query.Has has -> true;
            case Query.During during -> true;
        };
    }

    /** Whether some of what it finds may weigh more than the rest. */
    static boolean hasWords(Query query) {
        return switch (query) {
            case Query.Everything everything -> false;
            case Query.Nothing nothing -> false;
            case Query.Is is -> false;
            case Query.Has has -> false;
            case Query.During during -> false;
            case Query.Not not -> false;
            case Query.All all -> all.parts().stream().anyMatch(LuceneQueries::hasWords);
            case Query.Any any -> any.parts().stream().anyMatch(LuceneQueries::hasWords);
            case Query.Words words -> true;
            case Query.Rather welcome -> true;
            case Query.Like example -> true;
            case Query.Phrase phrase -> true;
            case Query.Prefix prefix -> true;
        };
    }

    /** All that the request admits, what was chosen and excluded included. */
    org.apache.lucene.search.Query admitted(SearchRequest request) throws IOException {
        return admitted(request, of(request.query()));
    }

    /** The same, to be counted and not to be ranked. */
    org.apache.lucene.search.Query counted(SearchRequest request) throws IOException {
        return admitted(request, Kept.of(of(request.query())));
    }

    private org.apache.lucene.search.Query admitted(SearchRequest request, org.apache.lucene.search.Query asked) {
        var admitted = new BooleanQuery.Builder().add(base(request, asked), Occur.MUST);
        request.chosen().forEach((field, values) -> {
            if (!values.isEmpty()) {
                admitted.add(anyOf(field, values), Occur.FILTER);
            }
        });
        return admitted.build();
    }

    /** Statements whose field has one of these values. */
    static org.apache.lucene.search.Query anyOf(Field field, Set<String> values) {
        var folded =
                values.stream().map(Folding::fold).distinct().map(BytesRef::new).toList();
        return new TermInSetQuery(LuceneDocuments.is(field), folded);
    }

    /** A text with no words in it finds nothing; words that carry no meaning count only when there are no others. */
    private org.apache.lucene.search.Query words(String text) {
        List<String> telling = compounds.telling(text);
        var all = new BooleanQuery.Builder();
        telling.forEach(compound -> all.add(phrase(words.words(compound)), Occur.MUST));
        return telling.isEmpty() ? nothing("no words") : all.build();
    }

    private org.apache.lucene.search.Query rather(String text) {
        var welcome = new BooleanQuery.Builder().add(unscored(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        compounds.of(text).forEach(compound -> welcome.add(phrase(words.words(compound)), Occur.SHOULD));
        return welcome.build();
    }

    private org.apache.lucene.search.Query phrase(List<Word> row) {
        if (row.isEmpty()) {
            return nothing("no words");
        }
        return everywhere(field -> row(field, row, 0));
    }

    private static org.apache.lucene.search.Query row(String field, List<Word> row, int slop) {
        if (row.size() == 1) {
            return new TermQuery(new Term(field, row.getFirst().form()));
        }
        return new PhraseQuery(slop, field, row.stream().map(Word::form).toArray(String[]::new));
    }

    private static org.apache.lucene.search.Query has(Field field, List<Word> row) {
        return row.isEmpty() ? nothing("no words") : row(LuceneDocuments.has(field), row, WITHIN_VALUE);
    }

    private org.apache.lucene.search.Query prefix(List<Word> row) throws IOException {
        if (row.isEmpty()) {
            return nothing("no words");
        }
        if (row.size() == 1) {
            return everywhere(
                    field -> new PrefixQuery(new Term(field, row.getFirst().form())));
        }
        var parts = new ArrayList<org.apache.lucene.search.Query>();
        for (String field : Searched.WEIGHTS.keySet()) {
            parts.add(rowWithBeginning(field, row));
        }
        return new DisjunctionMaxQuery(parts, Searched.TIE);
    }

    private org.apache.lucene.search.Query rowWithBeginning(String field, List<Word> row) throws IOException {
        var phrase = new MultiPhraseQuery.Builder();
        for (Word word : row.subList(0, row.size() - 1)) {
            phrase.add(new Term(field, word.form()));
        }
        List<Term> endings = beginningWith(field, row.getLast().form());
        if (endings.isEmpty()) {
            return nothing("no word begins so");
        }
        return phrase.add(endings.toArray(Term[]::new)).build();
    }

    private List<Term> beginningWith(String field, String letters) throws IOException {
        var found = new ArrayList<Term>();
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return found;
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(new BytesRef(letters)) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (BytesRef term = each.term(); term != null && found.size() < MOST_BEGINNINGS; term = each.next()) {
            if (!term.utf8ToString().startsWith(letters)) {
                break;
            }
            found.add(new Term(field, BytesRef.deepCopyOf(term)));
        }
        return found;
    }

    private static org.apache.lucene.search.Query everywhere(
            Function<String, ? extends org.apache.lucene.search.Query> inField) {
        var parts = new ArrayList<org.apache.lucene.search.Query>();
        Searched.WEIGHTS.forEach((field, weight) -> parts.add(new BoostQuery(inField.apply(field), weight)));
        return new DisjunctionMaxQuery(parts, Searched.TIE);
    }

    private static org.apache.lucene.search.Query during(Optional<LocalDate> from, Optional<LocalDate> to) {
        return LongPoint.newRangeQuery(
                LuceneDocuments.DAY,
                from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
    }

    private org.apache.lucene.search.Query all(Collection<Query> parts) throws IOException {
        var all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        for (Query part : parts) {
            if (part instanceof Query.Not not) {
                all.add(of(not.part()), Occur.MUST_NOT);
            } else {
                all.add(of(part), Occur.MUST);
            }
        }
        return all.build();
    }

    private org.apache.lucene.search.Query any(Collection<Query> parts) throws IOException {
        var any = new BooleanQuery.Builder();
        for (Query part : parts) {
            any.add(of(part), Occur.SHOULD);
        }
        return any.build();
    }

    private static org.apache.lucene.search.Query without(org.apache.lucene.search.Query refused) {
        return new BooleanQuery.Builder()
                .add(unscored(MatchAllDocsQuery.INSTANCE), Occur.MUST)
                .add(refused, Occur.MUST_NOT)
                .build();
    }

    private static org.apache.lucene.search.Query unscored(org.apache.lucene.search.Query filter) {
        return new BoostQuery(new ConstantScoreQuery(filter), 0);
    }

    private static org.apache.lucene.search.Query nothing(String reason) {
        return new MatchNoDocsQuery(reason);
    }
}
