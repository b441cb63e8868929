package dixit.corpus;

import dixit.model.Publication;
import dixit.model.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An article as its format tells it, apart from the page around it. The article made of it has the title and the body as
 * its text, so that what is pointed at in it can always be shown.
 *
 * @param body paragraphs divided by blank lines
 * @param label what it is called; its name may hold the date
 */
record Manuscript(Label label, Optional<String> title, String body, Publication publication) {

    private static final String BLANK_LINE = "\n\n";
    private static final int DATE_LENGTH = 10;

    Manuscript called(Label other) {
        return new Manuscript(other, title, body, publication);
    }

    Read read() {
        if (body.isBlank()) {
            return label.not("has no text to read; add the article's text or remove it");
        }
        if (body.length() > Decoding.MOST_BYTES) {
            return label.not(Decoding.tooLarge());
        }
        String text =
                title.map(words -> words + BLANK_LINE + withoutHeadline(words)).orElse(body);
        Optional<Span> headline = title.map(words -> new Span(0, words.length()));
        var front = new FrontMatter(text, 0, headline, publication, List.of());
        return Articles.read(label, front);
    }

    /** The body without a first line that only says the title again. */
    private String withoutHeadline(String words) {
        int end = body.indexOf('\n');
        boolean repeated = end > 0
                && Letters.folded(body.substring(0, end).replaceFirst("^#+ ", ""))
                        .equals(Letters.folded(words));
        return repeated ? body.substring(end).strip() : body;
    }

    /** One line of words, without the blanks of markup. */
    static Optional<String> words(String written) {
        String words = written.replaceAll("[\\s\\p{Z}]+", " ").strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The day of a date or a moment in ISO 8601, as it stands there: nobody knows better in which zone it was meant. */
    static Optional<LocalDate> day(String written) {
        String words = written.strip();
        try {
            return Optional.of(LocalDate.parse(words.substring(0, Math.min(words.length(), DATE_LENGTH))));
        } catch (DateTimeException none) {
            return Optional.empty(); // an article without a date is better than one with a wrong one
        }
    }

    /** A whole address, or nothing. */
    static Optional<URI> url(String written) {
        try {
            URI url = new URI(written.strip());
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean whole = url.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
            return whole ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
