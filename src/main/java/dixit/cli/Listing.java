package dixit.cli;

import dixit.model.Mention;
import dixit.model.Note;
import dixit.model.Publication;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Statement;
import dixit.search.Entry;
import dixit.search.Question;
import dixit.search.SearchResult;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers as lines for people. */
final class Listing {

    private static final int WIDTH = 100;
    private static final String INDENT = "    ";
    /** Fewer do not stand alone. */
    private static final int FEWEST_WORDS = 5;

    private final Terminal terminal;

    Listing(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How the question was read. */
    void question(Question question) {
        if (!question.understood().isEmpty()) {
            String filters = question.alternatives().stream()
                    .map(group -> (group.getFirst().excluded() ? "not " : "")
                            + group.getFirst().field().key() + ": "
                            + group.stream().map(Question.Understood::label).collect(Collectors.joining(" or ")))
                    .collect(Collectors.joining(", "));
            String words = question.words().isBlank() ? "" : ", words: " + question.words();
            terminal.print("Read as " + filters + words);
        }
        for (Note note : question.notes()) {
            terminal.print("Note: " + note.message());
        }
    }

    /**
     * @param first the number of the first hit
     * @param why tells in sentences why a statement is among the answers
     */
    void hits(SearchResult result, int first, Function<SearchResult.Hit, List<String>> why) {
        if (result.total() == 0) {
            terminal.print("Nothing found.");
            return;
        }
        terminal.print(Tally.count(result.total(), "statement") + " in " + Tally.count(result.articles(), "article")
                + (result.hits().isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %d to %d:",
                                first,
                                first + result.hits().size() - 1)));
        int number = first;
        for (SearchResult.Hit hit : result.hits()) {
            terminal.print("");
            hit(number++, hit.entry());
            why.apply(hit).forEach(reason -> terminal.print(INDENT + "· " + reason));
        }
    }

    private void hit(int number, Entry entry) {
        Statement statement = entry.statement();
        terminal.print(String.format(
                Locale.ROOT,
                "%2d. %s · %s",
                number,
                speakers(statement.speakers()),
                statement.meaning().stance().key()));
        wrapped(words(entry)).forEach(line -> terminal.print(INDENT + line));
        terminal.print(INDENT + "— " + source(entry, statement) + " · " + statement.id());
    }

    /** What is said; where that tells little alone ({@code this}), the sentence it stands in. */
    private static String words(Entry entry) {
        List<Span> content = entry.statement().wording().content();
        String words = content.stream().map(entry::at).collect(Collectors.joining(" … "));
        return words.split("\\s+", FEWEST_WORDS + 1).length < FEWEST_WORDS ? entry.context() : words;
    }

    private static String source(Entry entry, Statement statement) {
        Publication publication = entry.publication();
        Optional<String> date =
                statement.meaning().uttered().or(publication::date).map(Objects::toString);
        return Stream.of(Optional.of(entry.title()), publication.publisher(), date)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    static String speakers(List<Mention> mentions) {
        return mentions.isEmpty()
                ? "(no speaker named)"
                : mentions.stream()
                        .map(mention -> speaker(mention.speaker()))
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    /** {@code Lin Jian — spokesman — China}. */
    private static String speaker(Speaker speaker) {
        Optional<String> country = speaker.country().map(of -> of.name());
        return Stream.of(Optional.of(speaker.name()), speaker.position().or(speaker::body), country)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" — "));
    }

    /** The words in lines of a readable width; breaks of the text are blanks. */
    static List<String> wrapped(String text) {
        Stream.Builder<String> lines = Stream.builder();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH - INDENT.length()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines.add(line.toString()).build().toList();
    }
}
