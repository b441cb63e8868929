package dixit.lucene;

import dixit.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are held in memory, each from the second time that much of it is looked at, as many as there is room for. The
 * first to ask need not wait for it.
 *
 * <p>May be shared between threads.
 */
final class Held {

    /** Columns take at most this part of all the memory that the program may use. */
    private static final int PART_OF_MEMORY = 8;

    private final List<Segment> segments = new ArrayList<>();
    private final long most;
    private final AtomicLong room = new AtomicLong();

    /** What a segment never changes, whatever is deleted from it. */
    private static final class Segment {

        private final IndexReader.CacheKey key;
        private final Map<Field, Ordinals> columns = new EnumMap<>(Field.class);
        private final Set<Field> lookedAt = EnumSet.noneOf(Field.class);
        private @Nullable FixedBitSet articles;

        Segment(IndexReader.CacheKey key) {
            this.key = key;
        }
    }

    /** @param before what the snapshot before this one held; its segments are mostly the same */
    Held(List<LeafReaderContext> segments, @Nullable Held before) {
        this(segments, before, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    Held(List<LeafReaderContext> segments, @Nullable Held before, long most) {
        this.most = most;
        for (LeafReaderContext segment : segments) {
            this.segments.add(of(segment, before));
        }
    }

    private Segment of(LeafReaderContext segment, @Nullable Held before) {
        IndexReader.CacheKey key = segment.reader().getCoreCacheHelper().getKey();
        List<Segment> known = before == null ? List.of() : before.segments;
        Segment same = known.stream().filter(one -> one.key == key).findFirst().orElseGet(() -> new Segment(key));
        synchronized (same) {
            same.columns.values().forEach(column -> room.addAndGet(column.room()));
        }
        return same;
    }

    /**
     * The column of a field.
     *
     * @param much whether so much of it is looked at that it should be in memory the next time
     */
    Ordinals column(LeafReaderContext context, Field field, boolean much) throws IOException {
        Segment segment = segments.get(context.ord);
        synchronized (segment) {
            Ordinals column = segment.columns.get(field);
            boolean again = much && !segment.lookedAt.add(field);
            if (column == null && again && fits(context.reader(), field)) {
                column = Ordinals.inMemory(context.reader(), field);
                room.addAndGet(column.room());
                segment.columns.put(field, column);
            }
            return column == null ? Ordinals.inFile(context.reader(), field) : column;
        }
    }

    private boolean fits(LeafReader segment, Field field) throws IOException {
        long more = Ordinals.room(segment.maxDoc(), Columns.in(segment, field).getValueCount());
        return room.get() + more <= most;
    }

    /** The documents that are articles: each comes after its own statements. */
    FixedBitSet articles(LeafReaderContext context) throws IOException {
        Segment segment = segments.get(context.ord);
        synchronized (segment) {
            FixedBitSet articles = segment.articles;
            if (articles == null) {
                articles = new FixedBitSet(context.reader().maxDoc());
                PostingsEnum all = context.reader()
                        .postings(new Term(LuceneDocuments.KIND, LuceneDocuments.ARTICLE), PostingsEnum.NONE);
                if (all != null) {
                    all.nextDoc();
                    all.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, articles, 0);
                }
                segment.articles = articles;
            }
            return articles;
        }
    }
}
