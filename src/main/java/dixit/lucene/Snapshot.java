package dixit.lucene;

import dixit.search.IndexProblem;
import dixit.search.IndexProblem.Kind;
import dixit.search.StatementSearch.About;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** An index as it was at one commit. May be shared between threads. */
final class Snapshot {

    /** How soon a word that is said again stops to weigh more. */
    private static final float SATURATION = 1.2f;

    /** From 0 to 1. Statements are short: one of twenty words is no less about its subject than one of five. */
    private static final float SHORTER_IS_BETTER = 0.3f;

    /** Indexes of so many bytes are checked whole when they are opened. */
    private static final long CHECKED_WHOLE = 64L << 20;

    /** What so many filters find is kept. */
    private static final int MOST_FILTERS = 256;

    /** The room for it, in bytes. */
    private static final long FILTERS_ROOM = 16L << 20;

    final Path folder;
    final Path generation;
    final DirectoryReader reader;
    final IndexSearcher searcher;
    final LuceneQueries queries;
    final Labels labels;
    final Columns columns;
    /** What was counted lately. */
    final Counts counts = new Counts();

    private final Commits.Data data;
    private @Nullable RepeatGroups repeats;

    private Snapshot(Path folder, Path generation, DirectoryReader reader, @Nullable Snapshot before)
            throws IOException {
        this.folder = folder;
        this.generation = generation;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(new BM25Similarity(SATURATION, SHORTER_IS_BETTER));
        // A filter is kept in every segment, however few documents the rest of the first query to ask for it leaves.
        this.searcher.setQueryCache(new LRUQueryCache(MOST_FILTERS, FILTERS_ROOM, segment -> true, Float.MAX_VALUE));
        this.searcher.setQueryCachingPolicy(new Filtering());
        this.data = Commits.read(reader.getIndexCommit().getUserData(), folder);
        this.queries = new LuceneQueries(reader);
        this.labels = new Labels(reader);
        this.columns = new Columns(reader, labels, before == null ? null : before.columns);
    }

    /** Keeps what is asked and what is sure enough from the first use on, for a page asks again; else what is used again. */
    private static final class Filtering implements QueryCachingPolicy {

        private final QueryCachingPolicy usage = new UsageTrackingQueryCachingPolicy();

        @Override
        public void onUse(Query query) {
            usage.onUse(query);
        }

        @Override
        public boolean shouldCache(Query query) throws IOException {
            return query instanceof Kept || LuceneQueries.isSureness(query) || usage.shouldCache(query);
        }
    }

    /** The last commit of a generation of the index in {@code folder}. */
    static Snapshot open(Path folder, Path generation) throws IOException {
        DirectoryReader reader;
        try {
            reader = DirectoryReader.open(FSDirectory.open(generation));
        } catch (IOException failed) {
            throw explained(failed, folder);
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException nonsense) {
            throw damaged(folder, new CorruptIndexException(String.valueOf(nonsense), "index", nonsense));
        }
        try {
            checkSums(reader, generation);
        } catch (IOException failed) {
            reader.close();
            throw explained(failed, folder);
        }
        return of(folder, generation, reader, null);
    }

    /** One wrong bit in a small index is found here; in a large one by {@code dixit verify}, for that takes seconds. */
    private static void checkSums(DirectoryReader reader, Path generation) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(generation)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        } catch (NoSuchFileException merged) {
            return; // another process is writing; what it takes away is not of this commit
        }
        if (bytes <= CHECKED_WHOLE) {
            for (LeafReaderContext segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
        }
    }

    /** This snapshot's successor, when there was another commit to the same generation. */
    Optional<Snapshot> successor() throws IOException {
        if (SegmentInfos.getLastCommitGeneration(reader.directory())
                == reader.getIndexCommit().getGeneration()) {
            return Optional.empty(); // asked before each search, and cheaper so
        }
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        return newer == null ? Optional.empty() : Optional.of(of(folder, generation, newer, this));
    }

    private static Snapshot of(Path folder, Path generation, DirectoryReader reader, @Nullable Snapshot before)
            throws IOException {
        try {
            return new Snapshot(folder, generation, reader, before);
        } catch (IOException | RuntimeException failed) {
            reader.close();
            throw failed;
        }
    }

    /** Searches until then. */
    IndexSearcher searcher(Deadline deadline) {
        return new TimedSearcher(searcher, deadline);
    }

    Commits.Data data() {
        return data;
    }

    /** The statements and articles that repeat one another; gathered when first asked for. */
    synchronized RepeatGroups repeats() throws IOException {
        RepeatGroups known = repeats;
        if (known == null) {
            known = new RepeatGroups(reader);
            repeats = known;
        }
        return known;
    }

    /** The documents with this term, in the order in which they were stored. */
    List<Document> documents(Term term) throws IOException {
        return documents(numbers(term));
    }

    /** The numbers of the documents with this term, in the order in which they were stored. */
    List<Integer> numbers(Term term) throws IOException {
        var numbers = new ArrayList<Integer>();
        for (LeafReaderContext segment : reader.leaves()) {
            PostingsEnum all = segment.reader().postings(term, PostingsEnum.NONE);
            Bits live = segment.reader().getLiveDocs();
            while (all != null && all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(all.docID())) {
                    numbers.add(segment.docBase + all.docID());
                }
            }
        }
        return numbers;
    }

    /** The documents of these numbers. Those that lie side by side are unpacked together. */
    List<Document> documents(List<Integer> numbers) throws IOException {
        StoredFields stored = reader.storedFields();
        var documents = new ArrayList<Document>();
        for (int number : numbers) {
            documents.add(stored.document(number));
        }
        return documents;
    }

    About about() throws IOException {
        return new About(
                data.identity(),
                data.stamp().built(),
                data.stamp().program(),
                data.stamp().corpus(),
                count(LuceneDocuments.ARTICLE),
                count(LuceneDocuments.STATEMENT));
    }

    private long count(String kind) throws IOException {
        return searcher.count(new TermQuery(new Term(LuceneDocuments.KIND, kind)));
    }

    /** What Lucene says of an index that it cannot open, in words that say what to do. */
    static IOException explained(IOException failed, Path folder) {
        return switch (failed) {
            case IndexProblem told -> told;
            case IndexFormatTooOldException old -> otherVersion(folder, old);
            case IndexFormatTooNewException tooNew -> otherVersion(folder, tooNew);
            case CorruptIndexException damaged -> damaged(folder, damaged);
            case IndexNotFoundException gone -> damaged(folder, gone);
            case NoSuchFileException gone -> damaged(folder, gone);
            case FileNotFoundException gone -> damaged(folder, gone);
            case EOFException cut -> damaged(folder, cut);
            default -> failed;
        };
    }

    private static IndexProblem otherVersion(Path folder, IOException cause) {
        return new IndexProblem(
                Kind.OTHER_VERSION,
                "The index " + folder + " was written by another version of Dixit. Build it anew with `dixit rebuild`.",
                cause);
    }

    static IndexProblem damaged(Path folder, String file) {
        return damaged(folder, new CorruptIndexException("not as it was written", file));
    }

    static IndexProblem damaged(Path folder, IOException cause) {
        return new IndexProblem(
                Kind.DAMAGED, "The index " + folder + " is damaged. Build it anew with `dixit rebuild`.", cause);
    }
}
