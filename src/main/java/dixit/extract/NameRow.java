package dixit.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of an article in the order of the text, not overlapping, to be found by the words that they cover. */
final class NameRow {

    private final List<Name> all;
    private final @Nullable Name[] covering;

    /** @param size the number of words in the article */
    NameRow(List<Name> names, int size) {
        all = List.copyOf(names);
        covering = new Name[size];
        for (Name name : all) {
            for (int at = name.first(); at < name.end(); at++) {
                covering[at] = name;
            }
        }
    }

    List<Name> all() {
        return all;
    }

    /** The name that covers this word. */
    @Nullable
    Name at(int index) {
        return index < 0 || index >= covering.length ? null : covering[index];
    }

    /** The names that lie wholly within these words. */
    List<Name> within(int first, int end) {
        List<Name> found = new ArrayList<>();
        int at = Math.max(first, 0);
        while (at < Math.min(end, covering.length)) {
            Name name = covering[at];
            if (name != null && name.first() >= first && name.end() <= end) {
                found.add(name);
            }
            at = name == null ? at + 1 : name.end();
        }
        return found;
    }

    /** The last name that ends at or before {@code index} and begins at or after {@code from}. */
    @Nullable
    Name before(int index, int from) {
        for (int at = Math.min(index, covering.length) - 1; at >= Math.max(from, 0); at--) {
            Name name = covering[at];
            if (name != null && name.end() <= index && name.first() >= from) {
                return name;
            }
        }
        return null;
    }
}
