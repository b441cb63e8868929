package dixit.lucene;

import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.SearchResult.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/** The names and words that an index holds. */
final class Vocabulary {

    /** So many names are weighed against each other at most. */
    private static final int MOST_WEIGHED = 300;

    private static final List<String> SPELT =
            List.of(LuceneDocuments.CONTEXT, LuceneDocuments.SOURCE, LuceneDocuments.TITLE);

    private final IndexReader reader;
    private final IndexSearcher searcher;

    Vocabulary(IndexSearcher searcher) {
        this.reader = searcher.getIndexReader();
        this.searcher = searcher;
    }

    /** Values that have words in a row that begin so, the most frequent first. */
    List<Value> beginning(Field field, String letters, int most) throws IOException {
        String folded = Folding.fold(letters);
        var terms = MultiTerms.getTerms(reader, LuceneDocuments.begins(field));
        var found = new ArrayList<Weighed>();
        if (terms == null || folded.isEmpty()) {
            return List.of();
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(new BytesRef(folded)) == TermsEnum.SeekStatus.END) {
            return List.of();
        }
        for (BytesRef term = each.term(); term != null && found.size() < MOST_WEIGHED; term = each.next()) {
            String text = term.utf8ToString();
            if (!text.startsWith(folded)) {
                break;
            }
            found.add(Weighed.of(text, each.docFreq()));
        }
        var values = new ArrayList<Value>();
        for (Weighed weighed : found.stream()
                .sorted(Comparator.comparingInt(Weighed::frequency).reversed().thenComparing(Weighed::label))
                .toList()) {
            boolean seen = values.stream().anyMatch(value -> value.key().equals(weighed.key()));
            long count = seen || values.size() == most ? 0 : count(field, weighed.key());
            if (count > 0) {
                values.add(new Value(weighed.key(), weighed.label(), count, false, false));
            }
        }
        return values;
    }

    /** A value, and in how many documents it stands, deleted ones among them. */
    private record Weighed(String label, String key, int frequency) {

        static Weighed of(String term, int frequency) {
            int key = term.lastIndexOf(LuceneDocuments.BREAK);
            int label = term.lastIndexOf(LuceneDocuments.BREAK, key - 1);
            return new Weighed(term.substring(label + 1, key), term.substring(key + 1), frequency);
        }
    }

    private long count(Field field, String key) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(LuceneDocuments.is(field), Folding.fold(key))), Occur.FILTER)
                .build());
    }

    /** Words that differ little from this one, the likeliest first; none when it is a word of the index. */
    List<String> spellings(String word, int most) throws IOException {
        String folded = Folding.fold(word);
        for (String field : SPELT) {
            if (reader.docFreq(new Term(field, folded)) > 0) {
                return List.of();
            }
        }
        var checker = new DirectSpellChecker();
        var found = new ArrayList<SuggestWord>();
        for (String field : SPELT) {
            found.addAll(Arrays.asList(checker.suggestSimilar(
                    new Term(field, folded), most, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble((SuggestWord near) -> near.score)
                        .thenComparingInt(near -> near.freq)
                        .reversed())
                .map(near -> near.string.toLowerCase(Locale.ROOT))
                .distinct()
                .limit(most)
                .toList();
    }
}
