package dixit.lucene;

import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Values.Labelled;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How values are written: of several writings the one that sorts first, which has capitals.
 *
 * <p>May be shared between threads.
 */
final class Labels {

    private final IndexReader reader;
    private final Map<Asked, Labelled> known = new ConcurrentHashMap<>();

    private record Asked(Field field, String key) {}

    Labels(IndexReader reader) {
        this.reader = reader;
    }

    /** The value of this key as written; the key itself when no statement has it. */
    Labelled of(Field field, String key) throws IOException {
        var asked = new Asked(field, Folding.fold(key));
        Labelled label = known.get(asked);
        if (label == null) {
            label = in(field).of(asked.key()).orElse(new Labelled(key, key));
            known.put(asked, label);
        }
        return label;
    }

    /** The labels of one field, to be read by one thread: quickest in the order of the keys. */
    Reading in(Field field) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, LuceneDocuments.label(field));
        return new Reading(terms == null ? null : terms.iterator());
    }

    /** Reads labels. */
    record Reading(@Nullable TermsEnum each) {

        /** The value of a folded key as written; none when no statement has it. */
        Optional<Labelled> of(String folded) throws IOException {
            String key = folded + LuceneDocuments.BREAK;
            if (each == null || each.seekCeil(new BytesRef(key)) == TermsEnum.SeekStatus.END) {
                return Optional.empty();
            }
            String found = each.term().utf8ToString();
            if (!found.startsWith(key)) {
                return Optional.empty();
            }
            int cut = found.lastIndexOf(LuceneDocuments.BREAK);
            return Optional.of(new Labelled(found.substring(cut + 1), found.substring(key.length(), cut)));
        }
    }
}
