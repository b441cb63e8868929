package dixit.lucene;

import dixit.search.IndexProblem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.SparseFixedBitSet;

/** Shows once what stands in several articles. */
final class Repeating {

    /** What has no day comes last. */
    static final Comparator<Optional<LocalDate>> EARLIEST =
            Comparator.comparing(day -> day.orElse(LocalDate.MAX), Comparator.naturalOrder());

    private final Snapshot snapshot;

    Repeating(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** One of a group's answers. */
    private record Member(long day, String id) implements Comparable<Member> {

        private static final Comparator<Member> ORDER =
                Comparator.comparingLong(Member::day).thenComparing(Member::id);

        @Override
        public int compareTo(Member other) {
            return ORDER.compare(this, other);
        }
    }

    /** Those of these documents that are not the earliest of their group. */
    BitSet butTheEarliest(BitSet repeating) throws IOException {
        BitSet others = new SparseFixedBitSet(repeating.length());
        Map<Long, Integer> earliest = new HashMap<>();
        for (int document = next(repeating, 0);
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = next(repeating, document + 1)) {
            Integer known = earliest.putIfAbsent(snapshot.repeats().mark(document), document);
            if (known != null) {
                boolean first = member(document).compareTo(member(known)) < 0;
                others.set(first ? known : document);
                if (first) {
                    earliest.put(snapshot.repeats().mark(document), document);
                }
            }
        }
        return others;
    }

    private static int next(BitSet set, int from) {
        return from < set.length() ? set.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private Member member(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues days = DocValues.getNumeric(leaf.reader(), LuceneDocuments.DAY);
        long day = days.advanceExact(document - leaf.docBase) ? days.longValue() : Long.MAX_VALUE;
        return new Member(day, value(document, LuceneDocuments.ID));
    }

    private LeafReaderContext leaf(int document) {
        return snapshot.reader.leaves().get(ReaderUtil.subIndex(document, snapshot.reader.leaves()));
    }

    /** In how many articles the statements of a page stand, where there are several. */
    Map<String, Integer> carried(List<ScoreDoc> page) throws IOException {
        Map<String, Integer> carried = new HashMap<>();
        for (ScoreDoc found : page) {
            Set<String> articles = new HashSet<>();
            for (int repeat : snapshot.repeats().of(found.doc)) {
                articles.add(value(repeat, LuceneDocuments.OF_ARTICLE));
            }
            if (articles.size() > 1) {
                carried.put(value(found.doc, LuceneDocuments.ID), articles.size());
            }
        }
        return carried;
    }

    private String value(int document, String field) throws IOException {
        LeafReaderContext leaf = leaf(document);
        SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }

    /** Reads back what is stored. */
    interface Reading<T> {
        T of(String stored) throws IndexProblem;
    }

    /** All that repeat the document of this term, itself among them; none when it repeats nothing. */
    <T> List<T> of(Term id, Reading<T> reading) throws IOException {
        List<T> all = new ArrayList<>();
        for (ScoreDoc found : snapshot.searcher.search(new TermQuery(id), 1).scoreDocs) {
            for (int repeat : snapshot.repeats().of(found.doc)) {
                all.add(reading.of(
                        snapshot.searcher.storedFields().document(repeat).get(LuceneDocuments.STORED)));
            }
        }
        return all;
    }
}
