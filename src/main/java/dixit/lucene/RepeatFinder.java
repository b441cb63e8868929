package dixit.lucene;

import dixit.variants.Saying;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Finds the documents that repeat one another, and marks each with its group. A group is all that hangs together by pairs
 * that are the same, so that it depends on what the index holds, not on the order in which that came.
 */
final class RepeatFinder {

    /** A phrase in more documents than that identifies none of them; only equal words count among them. */
    private static final int COMMON = 100;

    private static final int MOST_KEPT = 20_000;

    private final Prints prints;
    private final DirectoryReader reader;
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, int[]> compared = new HashMap<>();
    private final Map<Integer, Saying> sayings = new HashMap<>();

    private RepeatFinder(Prints prints, DirectoryReader reader) {
        this.prints = prints;
        this.reader = reader;
    }

    /** Sets the marks that are not yet right, before a commit. */
    static void mark(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (Prints prints : List.of(Prints.STATEMENTS, Prints.ARTICLES)) {
                var finder = new RepeatFinder(prints, reader);
                finder.find();
                finder.write(writer);
            }
        }
    }

    private void find() throws IOException {
        Terms terms = MultiTerms.getTerms(reader, prints.terms());
        if (terms == null) {
            return;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        PostingsEnum postings = null;
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
            if (each.docFreq() > 1) {
                postings = each.postings(postings, PostingsEnum.NONE);
                compare(documents(postings, live));
            }
        }
    }

    private static List<Integer> documents(PostingsEnum postings, @org.jspecify.annotations.Nullable Bits live)
            throws IOException {
        var documents = new ArrayList<Integer>();
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(postings.docID())) {
                documents.add(postings.docID());
            }
        }
        return documents;
    }

    private void compare(List<Integer> documents) throws IOException {
        if (documents.size() <= COMMON) {
            pairs(documents);
            return;
        }
        Map<IntBuffer, List<Integer>> byWords = new HashMap<>();
        for (int document : documents) {
            byWords.computeIfAbsent(IntBuffer.wrap(compared(document)), none -> new ArrayList<>())
                    .add(document);
        }
        for (List<Integer> equal : byWords.values()) {
            int[] words = compared(equal.getFirst());
            if (prints.same(words, words)) { // else they say too little, in however many places
                pairs(equal.size() > COMMON ? parted(equal) : equal);
            }
        }
    }

    /**
     * Puts together what must be the same of documents with equal words, and leaves those that are still to be compared: of
     * those that differ in nothing but their article, two tell as much as all.
     */
    private List<Integer> parted(List<Integer> equal) throws IOException {
        if (!prints.equals(Prints.STATEMENTS)) {
            return equal;
        }
        Map<Saying, List<Integer>> alike = new LinkedHashMap<>();
        for (int document : equal) {
            alike.computeIfAbsent(saying(document).anywhere(), none -> new ArrayList<>())
                    .add(document);
        }
        List<Integer> left = new ArrayList<>();
        for (List<Integer> all : alike.values()) {
            Optional<Integer> elsewhere = elsewhere(all);
            if (elsewhere.isPresent()) {
                all.forEach(one -> join(elsewhere.get(), one)); // by way of the first, if they share an article
                left.add(all.getFirst());
                left.add(elsewhere.get());
            } else {
                left.addAll(all);
            }
        }
        return left;
    }

    /** One that stands in another article than the first. */
    private Optional<Integer> elsewhere(List<Integer> documents) throws IOException {
        String article = saying(documents.getFirst()).article();
        for (int document : documents) {
            if (!saying(document).article().equals(article)) {
                return Optional.of(document);
            }
        }
        return Optional.empty();
    }

    private void pairs(List<Integer> documents) throws IOException {
        Set<Integer> roots = new HashSet<>();
        for (int at = 0; at < documents.size(); at++) {
            int other = documents.get(at);
            roots.add(root(other));
            for (int before = 0; before < at && roots.size() > 1; before++) { // one root: all hang together
                int one = documents.get(before);
                if (root(one) != root(other) && same(one, other)) {
                    roots.remove(root(other));
                    join(one, other);
                }
            }
        }
    }

    private void join(int one, int other) {
        if (root(one) != root(other)) {
            parents.put(root(other), root(one));
        }
    }

    private boolean same(int one, int other) throws IOException {
        int[] words = compared(one);
        int[] others = compared(other);
        return prints.same(words, others)
                && (!prints.equals(Prints.STATEMENTS) || saying(one).agrees(saying(other)));
    }

    private int root(int document) {
        int root = document;
        for (Integer parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        shorten(document, root);
        return root;
    }

    /** Hangs all that stand on the way to the root right below it. */
    private void shorten(int document, int root) {
        int at = document;
        while (at != root) {
            at = Objects.requireNonNull(parents.put(at, root));
        }
    }

    private int[] compared(int document) throws IOException {
        int[] known = compared.get(document);
        if (known == null) {
            LeafReaderContext leaf = leaf(document);
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), Prints.COMPARED);
            known = values.advanceExact(document - leaf.docBase) ? Prints.numbers(values.binaryValue()) : new int[0];
            if (compared.size() >= MOST_KEPT) {
                compared.clear();
            }
            compared.put(document, known);
        }
        return known;
    }

    private Saying saying(int document) throws IOException {
        Saying known = sayings.get(document);
        if (known == null) {
            LeafReaderContext leaf = leaf(document);
            known = Said.of(leaf.reader(), document - leaf.docBase);
            if (sayings.size() >= MOST_KEPT) {
                sayings.clear();
            }
            sayings.put(document, known);
        }
        return known;
    }

    private LeafReaderContext leaf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    private void write(IndexWriter writer) throws IOException {
        Map<Integer, Long> groups = groups();
        for (LeafReaderContext leaf : reader.leaves()) {
            var marks = DocValues.getNumeric(leaf.reader(), Prints.GROUP);
            var ids = DocValues.getSorted(leaf.reader(), prints.id());
            Bits live = leaf.reader().getLiveDocs();
            while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = ids.docID();
                boolean there = (live == null || live.get(document)) && marks.advanceExact(document);
                long group = groups.getOrDefault(document + leaf.docBase, 0L);
                if (there && marks.longValue() != group) {
                    String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                    writer.updateNumericDocValue(new Term(prints.id(), id), Prints.GROUP, group);
                }
            }
        }
    }

    /** The mark of each document that is in a group: it derives from the least id among them. */
    private Map<Integer, Long> groups() throws IOException {
        Map<Integer, String> least = new HashMap<>();
        List<Integer> members = new ArrayList<>(parents.keySet());
        parents.values().forEach(members::add);
        for (int member : members) {
            least.merge(root(member), id(member), (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        Map<Integer, Long> groups = new HashMap<>();
        members.forEach(member -> groups.put(member, mark(least.getOrDefault(root(member), ""))));
        return groups;
    }

    private String id(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        var ids = DocValues.getSorted(leaf.reader(), prints.id());
        return ids.advanceExact(document - leaf.docBase)
                ? ids.lookupOrd(ids.ordValue()).utf8ToString()
                : "";
    }

    private static long mark(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * 0x100000001b3L;
        }
        return (hash & Long.MAX_VALUE) | 1;
    }
}
