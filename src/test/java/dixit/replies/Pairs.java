package dixit.replies;

import dixit.corpus.Articles;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.search.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replies and charges that people marked in articles, beside what the program finds in the same articles. */
final class Pairs {

    private static final Path RESOURCES = Path.of("src/test/resources/dixit/replies");
    private static final List<Path> FOLDERS = List.of(RESOURCES.resolve("articles"), Path.of("corpus"));

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Row> rows;
    private final Answers answers;

    /** A line of the file; marks with the name of their article. */
    record Row(String article, boolean reply, Set<String> marks, String words) {}

    /** How many ties were made, how many of them are marked, and how many of the marked were found. */
    record Score(int made, int right, int marked, int found) {

        double precision() {
            return made == 0 ? 0 : (double) right / made;
        }

        double recall() {
            return marked == 0 ? 0 : (double) found / marked;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f (%d of %d ties), recall %.3f (%d of %d marked)",
                    precision(),
                    right,
                    made,
                    recall(),
                    found,
                    marked);
        }
    }

    private Pairs(List<Row> rows) throws IOException {
        this.rows = rows;
        Lexicon lexicon = Lexicon.shipped();
        Extractor extractor = Extractor.shipped(lexicon);
        for (String name : rows.stream().map(Row::article).distinct().toList()) {
            Article article = article(name);
            articles.put(name, article);
            entries.addAll(Entry.all(article, extractor.extract(article)));
        }
        this.answers = new Replies(lexicon).among(entries);
    }

    static Pairs read() throws IOException {
        List<Row> rows = Files.readAllLines(RESOURCES.resolve("pairs.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> row(line.split("\t", -1)))
                .toList();
        return new Pairs(rows);
    }

    private static Row row(String[] cells) {
        Set<String> marks = Stream.of(cells[2].split(",", -1))
                .filter(mark -> !mark.equals("-"))
                .map(mark -> mark.contains("#") ? mark : cells[0] + "#" + mark)
                .collect(Collectors.toSet());
        return new Row(cells[0], cells[1].equals("reply"), marks, cells[3]);
    }

    private static Article article(String name) throws IOException {
        for (Path folder : FOLDERS) {
            Path file = folder.resolve(name + ".md");
            if (Files.exists(file)) {
                return Articles.fromText(name, Files.readString(file));
            }
        }
        throw new IOException("no article " + name);
    }

    private Article of(String name) {
        return Objects.requireNonNull(articles.get(name), name);
    }

    List<Row> replies() {
        return rows.stream().filter(Row::reply).toList();
    }

    /** Rows whose words do not stand exactly once in their article. */
    List<Row> unclear() {
        return rows.stream().filter(row -> span(row).isEmpty()).toList();
    }

    private Optional<Span> span(Row row) {
        String text = of(row.article()).text();
        int at = text.indexOf(row.words());
        return at < 0 || text.indexOf(row.words(), at + 1) >= 0
                ? Optional.empty()
                : Optional.of(new Span(at, at + row.words().length()));
    }

    /** The statement that a row tells: the smallest that has the words in it, from its first letter to its last. */
    private Optional<Entry> told(Row row, Predicate<Entry> eligible) {
        return span(row)
                .flatMap(words -> entries.stream()
                        .filter(entry -> entry.statement()
                                .article()
                                .equals(of(row.article()).id()))
                        .filter(eligible)
                        .filter(entry -> extent(entry.statement()).contains(words))
                        .min(Comparator.comparingInt(
                                entry -> extent(entry.statement()).length())));
    }

    private static Span extent(Statement statement) {
        Wording wording = statement.wording();
        List<Span> spans = Stream.of(
                        wording.content().stream(),
                        wording.cue().map(Wording.Cue::span).stream(),
                        statement.speakers().stream()
                                .map(mention -> mention.span())
                                .filter(wording.context()::contains))
                .flatMap(each -> each)
                .toList();
        return new Span(
                spans.stream().mapToInt(Span::start).min().orElseThrow(),
                spans.stream().mapToInt(Span::end).max().orElseThrow());
    }

    /** Of ties between two statements. */
    Score ties(Predicate<String> which) {
        Set<String> marked = marked(which);
        Set<String> found = new HashSet<>();
        int made = 0;
        int right = 0;
        for (Set<String> tie : made(which)) {
            made++;
            right += tie.stream().anyMatch(marked::contains) ? 1 : 0;
            found.addAll(tie);
        }
        found.retainAll(marked);
        return new Score(made, right, marked.size(), found.size());
    }

    /** Of pairs of a reply and an accusation, however many statements tell the accusation. */
    Score accusations(Predicate<String> which) {
        Set<String> marked = replies().stream()
                .filter(reply -> which.test(reply.article()))
                .flatMap(reply -> reply.marks().stream().map(mark -> key(reply) + " -> " + mark))
                .collect(Collectors.toSet());
        Set<Set<String>> made = made(which).stream()
                .map(tie -> tie.stream().map(this::pair).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        int right = (int) made.stream()
                .filter(pair -> pair.stream().anyMatch(marked::contains))
                .count();
        Set<String> found = made.stream().flatMap(Set::stream).collect(Collectors.toSet());
        found.retainAll(marked);
        return new Score(made.size(), right, marked.size(), found.size());
    }

    private String pair(String tie) {
        String[] ends = tie.split(" -> ", -1);
        return ends[0] + " -> "
                + rows.stream()
                        .filter(row -> !row.reply() && key(row).equals(ends[1]))
                        .flatMap(row -> row.marks().stream())
                        .findFirst()
                        .orElse("an unmarked one");
    }

    private Set<String> marked(Predicate<String> which) {
        return replies().stream()
                .filter(reply -> which.test(reply.article()))
                .flatMap(reply -> charges(reply).stream().map(charge -> key(reply) + " -> " + key(charge)))
                .collect(Collectors.toSet());
    }

    /** What the statement that these words of an article tell answers. */
    Optional<Answers.Tie> answers(String article, String words) {
        Row row = replies().stream()
                .filter(reply ->
                        reply.article().equals(article) && reply.words().equals(words))
                .findFirst()
                .orElseThrow();
        Entry entry = told(row, any -> isKind(any, true)).orElseThrow(() -> new AssertionError("not found: " + row));
        return answers.of(entry.statement().id());
    }

    /** What was tied and is not marked, and what is marked and was not tied. */
    List<String> wrong(Predicate<String> which) {
        Set<String> marked = marked(which);
        List<Set<String>> made = made(which);
        Stream<String> wrong = made.stream()
                .filter(tie -> tie.stream().noneMatch(marked::contains))
                .map(tie -> "WRONG " + tie.iterator().next());
        Stream<String> missed = marked.stream()
                .filter(tie -> made.stream().noneMatch(found -> found.contains(tie)))
                .map(tie -> "MISSED " + tie);
        return Stream.concat(wrong, missed).sorted().toList();
    }

    private List<Row> charges(Row reply) {
        return rows.stream()
                .filter(row -> !row.reply() && row.marks().stream().anyMatch(reply.marks()::contains))
                .toList();
    }

    /** The ties that the program made, each with all the ways in which the rows may tell it. */
    private List<Set<String>> made(Predicate<String> which) {
        List<Set<String>> made = new ArrayList<>();
        for (Answers.Tie tie : answers.ties()) {
            for (Entry charge : which.test(name(tie.reply())) ? tie.charges() : List.<Entry>of()) {
                Set<String> charges = keys(charge, false);
                made.add(keys(tie.reply(), true).stream()
                        .flatMap(reply -> charges.stream().map(key -> reply + " -> " + key))
                        .collect(Collectors.toSet()));
            }
        }
        return made;
    }

    private String name(Entry entry) {
        return articles.entrySet().stream()
                .filter(article ->
                        article.getValue().id().equals(entry.statement().article()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String key(Row row) {
        return row.article() + ": " + row.words();
    }

    /** The rows that tell this statement: those for which it is the one, else those whose words lie in it. */
    private Set<String> keys(Entry entry, boolean reply) {
        List<Row> inside = rows.stream()
                .filter(row -> row.reply() == reply && row.article().equals(name(entry)))
                .filter(row ->
                        span(row).filter(extent(entry.statement())::contains).isPresent())
                .toList();
        List<Row> own = inside.stream()
                .filter(row -> told(row, any -> isKind(any, reply))
                        .filter(entry::equals)
                        .isPresent())
                .toList();
        Set<String> keys =
                (own.isEmpty() ? inside : own).stream().map(Pairs::key).collect(Collectors.toSet());
        String content = entry.statement().content(of(name(entry)).text()).replaceAll("\\s+", " ");
        return keys.isEmpty() ? Set.of(name(entry) + ": (not marked) " + content) : keys;
    }

    private boolean isKind(Entry entry, boolean reply) {
        String id = entry.statement().id();
        return reply
                ? answers.of(id).isPresent() || !answers.charges().contains(entry)
                : answers.charges().contains(entry);
    }
}
