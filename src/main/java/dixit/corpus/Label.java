package dixit.corpus;

import dixit.model.Problem;
import java.util.Locale;

/**
 * What a file, or a part of one, is called.
 *
 * @param name below the root of the corpus, the same on every machine
 * @param where for people, to find it by
 * @param last the name without folders and archives, which may hold a date and words; empty for what has no name
 */
record Label(String name, String where, String last) {

    static Label of(String name, String where) {
        return new Label(name, where, name.substring(name.lastIndexOf('/') + 1));
    }

    /** A part that has a name of its own. */
    Label in(String part) {
        return of(name + "!/" + part, where + "!/" + part);
    }

    /**
     * A part that has a number, a line or a record. It is called by its digest, for the numbers of all change when one comes
     * in before them.
     */
    Label at(long number, String digest) {
        return new Label(name + "!/" + digest, where + ":" + number, "");
    }

    /** A part that has a number and is no article. */
    Label at(long number) {
        return at(number, "");
    }

    /** In lower case, without its dot. */
    String ending() {
        return last.contains(".") ? last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** @param message what is the matter and what to do, as the rest of a sentence that begins with the name */
    Problem problem(String message) {
        return new Problem(where, message);
    }

    Read not(String message) {
        return new Read.Not(problem(message));
    }

    /** What lies within, where the packing has no name for it: the name without the packing's ending. */
    Label unpacked(String ending) {
        return last.toLowerCase(Locale.ROOT).endsWith(ending)
                ? in(last.substring(0, last.length() - ending.length()))
                : in("content");
    }
}
