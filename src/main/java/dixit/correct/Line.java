package dixit.correct;

import dixit.model.Correction.Aspect;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a file of corrections.
 *
 * @param id of the statement
 * @param which of its speakers it is about, counted from 1
 * @param value what is right
 * @param letters the line as it stands
 */
record Line(
        String id,
        Aspect aspect,
        int which,
        String value,
        Optional<String> note,
        Optional<LocalDate> day,
        String letters) {

    /** What stands for "there is none". */
    static final String NONE = "(none)";

    /** What is wrong with the statement itself. */
    static final String NO = "no";

    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 5;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern FIELD = Pattern.compile("([a-z]+)(?:\\.([1-9]\\d?))?");

    /**
     * Reads a line.
     *
     * @throws Unreadable when it cannot be one, with the reason
     */
    static Line of(String letters) throws Unreadable {
        List<String> columns = List.of(letters.split("\t", -1));
        if (columns.size() < LEAST_COLUMNS || columns.size() > MOST_COLUMNS) {
            throw new Unreadable("has " + columns.size() + " columns, not id, field, value, note and date");
        }
        String id = columns.getFirst().strip();
        if (!ID.matcher(id).matches()) {
            throw new Unreadable("begins with “" + id + "”, which is not the id of a statement");
        }
        Matcher field = FIELD.matcher(columns.get(1).strip());
        Optional<Aspect> aspect = field.matches() ? Aspect.of(field.group(1)) : Optional.empty();
        if (aspect.isEmpty()) {
            throw new Unreadable(
                    "corrects “" + columns.get(1) + "”; it can be speaker, role, country, stance or statement");
        }
        String value = columns.get(2).strip();
        if (value.isEmpty()) {
            throw new Unreadable("does not say what is right; “" + NONE + "” stands for none");
        }
        int which = field.group(2) == null ? 1 : Integer.parseInt(field.group(2));
        Optional<String> note = column(columns, 3);
        return new Line(id, aspect.get(), which, value, note, day(column(columns, 4)), letters);
    }

    private static Optional<String> column(List<String> columns, int number) {
        return columns.size() > number
                ? Optional.of(columns.get(number).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Optional<String> written) throws Unreadable {
        try {
            return written.map(LocalDate::parse);
        } catch (DateTimeException none) {
            throw new Unreadable("has the date “" + written.orElse("") + "”, which is not a day like 2024-03-26");
        }
    }

    /** Why a line cannot be used, as the end of a sentence. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
