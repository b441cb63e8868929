package dixit.lucene;

import dixit.search.IndexProblem;
import dixit.search.SearchRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

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

    /** The page on which of each group only the earliest answer stands; none when no answer repeats another. */
    Optional<TopFieldDocs> once(SearchRequest request) throws IOException {
        if (snapshot.repeats().isEmpty() || request.size() == 0) {
            return Optional.empty();
        }
        Query admitted = snapshot.queries.admitted(request);
        List<BytesRef> others = butTheEarliest(admitted);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Query left = new BooleanQuery.Builder()
                .add(admitted, Occur.MUST)
                .add(new TermInSetQuery(LuceneDocuments.ID, others), Occur.MUST_NOT)
                .build();
        int last = (int) Math.min((long) request.page() * request.size(), snapshot.reader.maxDoc());
        int first = (int) Math.min((request.page() - 1L) * request.size(), last);
        TopFieldDocs top = snapshot.searcher.search(
                left,
                new TopFieldCollectorManager(Counting.sort(request.sort()), Math.max(1, last), Integer.MAX_VALUE));
        int end = Math.min(last, top.scoreDocs.length);
        return Optional.of(new TopFieldDocs(
                top.totalHits, Arrays.copyOfRange(top.scoreDocs, Math.min(first, end), end), top.fields));
    }

    private List<BytesRef> butTheEarliest(Query admitted) throws IOException {
        Query grouped = new BooleanQuery.Builder()
                .add(admitted, Occur.FILTER)
                .add(NumericDocValuesField.newSlowRangeQuery(Prints.GROUP, 1, Long.MAX_VALUE), Occur.FILTER)
                .build();
        Map<Long, Member> earliest = new HashMap<>();
        List<BytesRef> others = new ArrayList<>();
        for (ScoreDoc found :
                snapshot.searcher.search(grouped, Math.max(1, snapshot.reader.maxDoc()), Sort.INDEXORDER).scoreDocs) {
            long group = snapshot.repeats().mark(found.doc);
            Member member = member(found.doc);
            Member known = earliest.get(group);
            boolean first = known == null || member.compareTo(known) < 0;
            if (first) {
                earliest.put(group, member);
            }
            if (known != null) {
                others.add(new BytesRef(first ? known.id() : member.id()));
            }
        }
        return others;
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
        LeafReaderContext leaf = snapshot.reader.leaves().get(ReaderUtil.subIndex(document, snapshot.reader.leaves()));
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
