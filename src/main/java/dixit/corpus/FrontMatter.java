package dixit.corpus;

import dixit.model.Problem;
import dixit.model.Publication;
import dixit.model.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a text says of itself between two lines {@code ---} at its top, one {@code key: value} a line. Keys may be in
 * any case, values in quotation marks or not; unknown keys are for others to read.
 *
 * @param text the whole text
 * @param end where the body begins; 0 without front matter
 * @param title the letters of the title, without quotation marks
 * @param problems what was left out
 */
record FrontMatter(String text, int end, Optional<Span> title, Publication publication, List<Problem> problems) {

    private static final String FENCE = "---";
    private static final int MOST_LINES = 100;
    private static final int DATE_LENGTH = 10;

    FrontMatter {
        problems = List.copyOf(problems);
    }

    /** @param where the file or name that problems shall point at */
    static FrontMatter of(String text, String where) {
        return new Reader(text, where).read();
    }

    /** Reads line by line and gathers values and problems on its way. */
    private static final class Reader {

        private final String text;
        private final String where;
        private final Map<String, Span> values = new HashMap<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Reader(String text, String where) {
            this.text = text;
            this.where = where;
        }

        FrontMatter read() {
            int start = lineEnd(0);
            if (!line(0, start).strip().equals(FENCE)) {
                return new FrontMatter(text, 0, Optional.empty(), Publication.UNKNOWN, List.of());
            }
            int at = next(start);
            for (int number = 2; at < text.length() && number <= MOST_LINES; number++) {
                int end = lineEnd(at);
                if (line(at, end).strip().equals(FENCE)) {
                    return new FrontMatter(text, next(end), title(), publication(), problems);
                }
                keep(at, end, number);
                at = next(end);
            }
            boolean meant = values.containsKey("title") || values.containsKey("source");
            List<Problem> unclosed = meant
                    ? List.of(new Problem(where, "opens front matter that no second line “---” closes; add that line"))
                    : List.of();
            return new FrontMatter(text, 0, Optional.empty(), Publication.UNKNOWN, unclosed);
        }

        private void keep(int start, int end, int number) {
            String line = line(start, end);
            int colon = line.indexOf(':');
            if (colon <= 0 || line.startsWith("#") || Character.isWhitespace(line.charAt(0))) {
                return;
            }
            Span value = unquoted(trimmed(new Span(start + colon + 1, end)));
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (value.isEmpty()) {
                return;
            }
            if (values.putIfAbsent(key, value) != null) {
                problem(number, "names “" + key + "” a second time; the first value is used");
            } else {
                lines.put(key, number);
            }
        }

        private Optional<Span> title() {
            return Optional.ofNullable(values.get("title"));
        }

        private Publication publication() {
            Optional<Publication.Document> primary = words("primary-title")
                    .map(title -> new Publication.Document(
                            title, words("primary-issuer"), date("primary-date"), url("primary-url")));
            return new Publication(words("source"), date("date"), url("url"), words("author"), primary);
        }

        private Optional<String> words(String key) {
            return Optional.ofNullable(values.get(key)).map(span -> span.of(text));
        }

        private Optional<LocalDate> date(String key) {
            Optional<String> words = words(key);
            try {
                return words.map(day -> day.substring(0, Math.min(day.length(), DATE_LENGTH)))
                        .map(LocalDate::parse);
            } catch (DateTimeException e) {
                leaveOut(key, words.orElseThrow(), "write it as 2024-03-26");
                return Optional.empty();
            }
        }

        private Optional<URI> url(String key) {
            Optional<String> words = words(key);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            try {
                URI url = new URI(words.get());
                String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
                if (url.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                    return Optional.of(url);
                }
            } catch (URISyntaxException e) {
                // told below like any other address that is none
            }
            leaveOut(key, words.get(), "write a whole address, as in https://example.org/page");
            return Optional.empty();
        }

        private void leaveOut(String key, String value, String advice) {
            problem(lines.getOrDefault(key, 1), "has a " + key + " “" + value + "” that was left out; " + advice);
        }

        private void problem(int line, String message) {
            problems.add(new Problem(where + ":" + line, message));
        }

        private Span trimmed(Span span) {
            int start = span.start();
            int end = span.end();
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Span(start, end);
        }

        private Span unquoted(Span span) {
            if (span.length() < 2) {
                return span;
            }
            char first = text.charAt(span.start());
            boolean quoted = (first == '"' || first == '\'') && text.charAt(span.end() - 1) == first;
            return quoted ? trimmed(new Span(span.start() + 1, span.end() - 1)) : span;
        }

        private String line(int start, int end) {
            return text.substring(start, end);
        }

        private int lineEnd(int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            return at;
        }

        private int next(int lineEnd) {
            if (text.startsWith("\r\n", lineEnd)) {
                return lineEnd + 2;
            }
            return Math.min(lineEnd + 1, text.length());
        }
    }
}
