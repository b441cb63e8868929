package dixit.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file's name tells of its article. */
final class FileName {

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{4})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");
    private static final Pattern FORMAT = Pattern.compile("\\.[A-Za-z]{2,8}$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_\\s]+");

    private FileName() {}

    /** The first date in the name that is in the calendar: {@code 2024-03-26}, {@code 20240326}, {@code 2024_03_26}. */
    static Optional<LocalDate> date(String name) {
        return DATE.matcher(name)
                .results()
                .flatMap(found -> day(found.group(1), found.group(3), found.group(4)).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // eight digits that are no day: a number of something else
        }
    }

    /** The name as a title: without its ending, words apart. */
    static String words(String name) {
        String words = BETWEEN_WORDS
                .matcher(FORMAT.matcher(name).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        return words.isEmpty() ? name : words;
    }
}
