package dixit.export;

import dixit.search.Question;
import dixit.search.StatementSearch.About;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a file of statements comes from, so that it can be cited and made again.
 *
 * @param index the index that answered
 * @param total how many statements answer, of which the file holds the first {@code most}
 */
public record Provenance(Asked asked, About index, Maker maker, long total, long most) {

    /**
     * What was asked.
     *
     * @param typed the typed text; may be empty
     * @param address the search as an address, from the root of a server: {@code /search?q=who+denied}
     * @param filters how the question was read and what was chosen, in words
     */
    public record Asked(String typed, String address, List<String> filters) {
        public Asked {
            filters = List.copyOf(filters);
        }
    }

    /**
     * What writes the file.
     *
     * @param program the version of the program
     * @param site where its pages are served, without a slash at the end; empty when they are not
     */
    public record Maker(String program, String site) {}

    /** How a question was read, one thing each. */
    public static List<String> readAs(Question question) {
        List<String> read = new ArrayList<>();
        for (Question.Understood part : question.understood()) {
            read.add(part.field().key() + (part.excluded() ? " is not " : " is ") + part.label());
        }
        if (!read.isEmpty() && !question.words().isBlank()) {
            read.add("words: " + question.words());
        }
        return read;
    }

    /** How many statements the file holds. */
    public long held() {
        return Math.min(total, most);
    }

    /** What was asked, as a title. */
    String title() {
        return asked.typed().isEmpty() ? "Statements" : "Statements: " + Said.line(asked.typed());
    }

    /** The address of the search, with the server when one is known. */
    String search() {
        return maker.site() + asked.address();
    }

    /** The address of the same search in another form, with the server. */
    String twin(String key) {
        return maker.site() + asked.address().replaceFirst("^[^?]*", "/search." + key);
    }

    /** The lasting address of a statement's page, where pages are served. */
    Optional<String> page(Said said) {
        return maker.site().isEmpty() ? Optional.empty() : Optional.of(maker.site() + "/statement/" + said.id());
    }

    /** {@code 214}, or {@code the first 10,000 of 12,034}. */
    String extent() {
        return held() == total
                ? String.format(Locale.ENGLISH, "%,d", total)
                : String.format(Locale.ENGLISH, "the first %,d of %,d", held(), total);
    }

    String program() {
        return "Dixit " + maker.program();
    }

    /** All of it in words, one thing a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Question: " + (asked.typed().isEmpty() ? "(all statements)" : Said.line(asked.typed())));
        if (!asked.filters().isEmpty()) {
            lines.add("Read as: " + Said.line(String.join("; ", asked.filters())));
        }
        lines.add("Search: " + search());
        lines.add("Statements: " + extent());
        lines.add("Index: " + index.identity() + " of " + Said.line(index.corpus()) + ", built " + index.built()
                + " by Dixit " + index.program());
        lines.add("Written by: " + program());
        return lines;
    }

    /** When the index was built. */
    Instant built() {
        try {
            return Instant.parse(index.built());
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }
}
