package dixit.corpus;

import dixit.model.Problem;
import java.util.Locale;

/**
 * What a file, or a part of one, is called.
 *
 * @param name below the root of the corpus, the same on every machine
 * @param where for people, to find it by
 */
record Label(String name, String where) {

    /** A part that has a name of its own. */
    Label in(String part) {
        return new Label(name + "!/" + part, where + "!/" + part);
    }

    /** A part that has a number: a line, a record. */
    Label at(long number) {
        return new Label(String.format(Locale.ROOT, "%s!/%08d", name, number), where + ":" + number);
    }

    /** The name without folders and archives, which may hold a date and words. */
    String last() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** In lower case, without its dot. */
    String ending() {
        String last = last();
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
        return last().toLowerCase(Locale.ROOT).endsWith(ending)
                ? in(last().substring(0, last().length() - ending.length()))
                : in("content");
    }
}
