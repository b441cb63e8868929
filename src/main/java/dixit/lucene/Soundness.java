package dixit.lucene;

import dixit.model.Article;
import dixit.model.Problem;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.search.Entry;
import dixit.search.Holding;
import dixit.search.Holdings;
import dixit.search.IndexProblem;
import dixit.search.Inventory;
import dixit.search.StoredForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;

/**
 * Looks at all of an index: whether its files are whole, each statement stands in its article where it says, and articles,
 * statements and files know of one another. It needs no right to write, and takes one commit as it was.
 */
final class Soundness {

    private final Snapshot snapshot;
    private final Holdings files = new Holdings();
    private final Set<String> articles = new HashSet<>();
    private final Set<String> statements = new HashSet<>();
    private final List<Problem> faults = new ArrayList<>();
    private long identity;

    Soundness(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** @throws IndexProblem when Lucene's own files are not whole */
    Inventory inventory() throws IOException {
        for (LeafReaderContext segment : snapshot.reader.leaves()) {
            checkFiles((CodecReader) segment.reader());
            read(segment.reader());
        }
        for (Map.Entry<String, Holding> file : files.all().entrySet()) {
            file.getValue()
                    .article()
                    .filter(held -> !articles.contains(held))
                    .ifPresent(held -> fault(file.getKey(), "holds the article " + held + ", which the index lacks"));
        }
        articles.stream()
                .filter(article -> files.holders(article).isEmpty())
                .sorted()
                .forEach(article -> fault("article " + article, "is held by no file"));
        if (!String.format(Locale.ROOT, "%016x", identity)
                .equals(snapshot.data().identity())) {
            fault("The index", "does not hold what was written into it");
        }
        return new Inventory(snapshot.about(), files.all(), faults);
    }

    private void checkFiles(CodecReader segment) throws IOException {
        try {
            segment.checkIntegrity();
            CheckIndex.testLiveDocs(segment, null, true);
            CheckIndex.testFieldInfos(segment, null, true);
            CheckIndex.testFieldNorms(segment, null, true);
            CheckIndex.testPostings(segment, null, false, CheckIndex.Level.DEFAULT_VALUE, true);
            CheckIndex.testStoredFields(segment, null, true);
            CheckIndex.testDocValues(segment, null, true);
            CheckIndex.testPoints(segment, null, true);
        } catch (IOException failed) {
            throw Snapshot.explained(failed, snapshot.folder);
        } catch (RuntimeException nonsense) {
            throw Snapshot.damaged(snapshot.folder, new IOException(nonsense));
        }
    }

    private void read(LeafReader segment) throws IOException {
        SortedDocValues statementIds = DocValues.getSorted(segment, LuceneDocuments.ID);
        SortedDocValues articleIds = DocValues.getSorted(segment, LuceneDocuments.OWN_ID);
        NumericDocValues digests = DocValues.getNumeric(segment, LuceneDocuments.DIGEST);
        StoredFields stored = segment.storedFields();
        Bits live = segment.getLiveDocs();
        List<Kept> block = new ArrayList<>();
        for (int number = 0; number < segment.maxDoc(); number++) {
            if (live != null && !live.get(number)) {
                continue;
            }
            Document document = stored.document(number);
            if (statementIds.advanceExact(number)) {
                block.add(kept(statementIds, document));
            } else if (articleIds.advanceExact(number)) {
                long digest = digests.advanceExact(number) ? digests.longValue() : 0;
                identity += digest;
                article(kept(articleIds, document), block, digest);
                block.clear();
            } else {
                files.put(
                        document.get(LuceneDocuments.FILE),
                        new Holding(
                                document.get(LuceneDocuments.FINGERPRINT),
                                Optional.ofNullable(document.get(LuceneDocuments.HELD))));
            }
        }
        block.forEach(lost -> fault("statement " + lost.id, "is in no article"));
    }

    /** A document's id as it is looked up by, and its stored form. */
    private record Kept(String id, String stored) {}

    private static Kept kept(SortedDocValues ids, Document document) throws IOException {
        return new Kept(ids.lookupOrd(ids.ordValue()).utf8ToString(), document.get(LuceneDocuments.STORED));
    }

    private void article(Kept own, List<Kept> block, long digest) {
        if (!articles.add(own.id)) {
            fault("article " + own.id, "is there twice");
        }
        List<String> forms = block.stream().map(Kept::stored).toList();
        if (LuceneDocuments.digest(forms, own.stored) != digest) {
            fault("article " + own.id, "is not as it was written");
        }
        try {
            Article article = StoredForm.article(own.stored);
            if (!article.id().equals(own.id)) {
                fault("article " + own.id, "has another id inside");
            }
            List<Entry> entries = new ArrayList<>();
            for (Kept each : block) {
                entries.add(StoredForm.entry(each.stored));
            }
            for (int number = 0; number < entries.size(); number++) {
                statement(block.get(number).id, entries.get(number).statement(), article);
            }
            sayTheSame(entries, article);
        } catch (IndexProblem unreadable) {
            fault("article " + own.id, "holds something that cannot be read back");
        }
    }

    private void statement(String id, Statement statement, Article article) {
        if (!statements.add(id)) {
            fault("statement " + id, "is there twice");
        }
        if (!statement.id().equals(id)) {
            fault("statement " + id, "has another id inside");
        }
        if (!statement.article().equals(article.id())) {
            fault("statement " + id, "belongs to another article than the one it stands in");
        }
    }

    /** Whether each statement's words are those that stand at its place in the article. */
    private void sayTheSame(List<Entry> entries, Article article) {
        List<Statement> all = entries.stream().map(Entry::statement).toList();
        List<Statement> within =
                all.stream().filter(each -> isWithin(each, article)).toList();
        all.stream()
                .filter(each -> !within.contains(each))
                .forEach(each -> fault("statement " + each.id(), "points at letters that its article does not have"));
        if (within.size() < all.size()) {
            return; // what they share cannot be told any more
        }
        List<Entry> anew = Entry.all(article, all);
        for (int number = 0; number < anew.size(); number++) {
            if (!anew.get(number).equals(entries.get(number))) {
                fault(
                        "statement " + all.get(number).id(),
                        "has other words than those that stand at its place in article " + article.id());
            }
        }
    }

    private static boolean isWithin(Statement statement, Article article) {
        Span context = statement.wording().context();
        return context.end() <= article.text().length()
                && statement.wording().content().stream().allMatch(context::contains)
                && statement
                        .spans()
                        .allMatch(span -> span.end() <= article.text().length());
    }

    private void fault(String where, String message) {
        faults.add(new Problem(where, message));
    }
}
