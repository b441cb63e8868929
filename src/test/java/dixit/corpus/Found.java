package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Article;
import dixit.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was found in a file, read at once. */
record Found(List<Item> items, List<Article> articles, List<Problem> problems, List<String> skipped) {

    static Found in(Path file, Columns columns) throws IOException {
        var gathering = new Gathering();
        Articles.in(file, String.valueOf(file.getFileName()), columns, gathering);
        return gathering.found();
    }

    static Found in(Path file) throws IOException {
        return in(file, Columns.usual());
    }

    static Found in(String name, byte[] bytes) throws IOException {
        return in(name, new ByteArrayInputStream(bytes));
    }

    static Found in(String name, InputStream bytes) throws IOException {
        var gathering = new Gathering();
        Articles.in(bytes, name, Columns.usual(), gathering);
        return gathering.found();
    }

    /** What came of a file that holds one article, or is one problem. */
    static Read only(Path file) throws IOException {
        return in(file).only();
    }

    Read only() {
        assertEquals(1, articles.size() + problems.size(), this::toString);
        return articles.isEmpty() ? new Read.Not(problems.getFirst()) : new Read.One(articles.getFirst(), List.of());
    }

    List<String> titles() {
        return articles.stream().map(Article::title).toList();
    }

    /** Where problems are, and what they say. */
    String told() {
        return String.join(
                "\n",
                problems.stream()
                        .map(problem -> problem.where() + " " + problem.message())
                        .toList());
    }

    private static final class Gathering implements Sink {

        private final List<Item> items = new ArrayList<>();
        private final List<Article> articles = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();

        Found found() {
            return new Found(items, articles, problems, skipped);
        }

        @Override
        public void item(Item item) {
            items.add(item);
            switch (item.read()) {
                case Read.One one -> {
                    articles.add(one.article());
                    problems.addAll(one.problems());
                }
                case Read.Not not -> problems.add(not.problem());
                case Read.Skipped none -> skipped(none);
            }
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void skipped(Read.Skipped none) {
            skipped.add(none.reason());
        }
    }
}
