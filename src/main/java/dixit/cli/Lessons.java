package dixit.cli;

import dixit.corpus.Articles;
import dixit.evaluate.Annotation;
import dixit.evaluate.Gold;
import dixit.learn.Lesson;
import dixit.model.Span;
import dixit.text.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes lessons of annotated articles. */
final class Lessons {

    private static final Pattern WEIGHTED = Pattern.compile("(.+)=(\\d+(?:\\.\\d+)?)");

    private Lessons() {}

    /** A file to learn from, and how often each of its articles counts. */
    record Source(Path file, double weight) {

        /** Reads {@code gold.jsonl} or {@code gold.jsonl=3}; a file that really has such a name is taken as it is. */
        static Source of(String named) {
            Matcher weighted = WEIGHTED.matcher(named);
            if (Files.exists(Path.of(named)) || !weighted.matches()) {
                return new Source(Path.of(named), 1);
            }
            double weight = Double.parseDouble(weighted.group(2));
            if (weight == 0) {
                throw new Refusal(String.format(Locale.ROOT, "%s: articles that count 0 times teach nothing.", named));
            }
            return new Source(Path.of(weighted.group(1)), weight);
        }
    }

    static Lesson of(Gold.Annotated article, double weight, Reader reader) {
        return new Lesson(
                reader.read(Articles.fromText(article.id(), article.text())),
                article.statements().stream()
                        .filter(statement -> article.statements().stream().noneMatch(other -> inside(statement, other)))
                        .map(statement -> new Lesson.Taught(
                                statement.content(), statement.cue(), statement.speaker(), statement.speech()))
                        .toList(),
                weight);
    }

    /** What stands inside another's content is found by other means, and would teach that content to break off. */
    private static boolean inside(Annotation one, Annotation other) {
        return !one.equals(other)
                && !one.cue().isEmpty()
                && one.cue().stream().allMatch(cue -> other.content().stream().anyMatch(content -> in(cue, content)));
    }

    private static boolean in(Span part, Span whole) {
        return whole.start() <= part.start() && part.end() <= whole.end();
    }
}
