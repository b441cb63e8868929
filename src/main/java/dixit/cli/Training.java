package dixit.cli;

import dixit.corpus.Articles;
import dixit.evaluate.Annotation;
import dixit.evaluate.Gold;
import dixit.evaluate.Score;
import dixit.extract.Attribution;
import dixit.extract.Calibration;
import dixit.extract.Extractor;
import dixit.learn.Group;
import dixit.learn.Lesson;
import dixit.learn.Trainer;
import dixit.text.Reader;
import dixit.text.Readers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the parts of the program that come from data, each from annotated articles. */
final class Training {

    private final Terminal terminal;
    private final List<Lessons.Source> sources;

    Training(Terminal terminal, List<Lessons.Source> sources) {
        this.terminal = terminal;
        this.sources = sources;
    }

    /**
     * The model that finds statements.
     *
     * @param without features that it does not learn from
     */
    void statements(Set<Group> without, OutputStream out) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        Reader reader = Readers.shipped();
        for (Lessons.Source source : sources) {
            lessons.addAll(articles(source).parallelStream()
                    .map(article -> Lessons.of(article, source.weight(), reader))
                    .toList());
        }
        long statements =
                lessons.stream().mapToLong(lesson -> lesson.statements().size()).sum();
        if (statements == 0) {
            throw new Refusal("There is not one statement in these articles, so there is nothing to learn.");
        }
        terminal.tell(String.format(
                Locale.ROOT,
                "learning from %s with %s",
                Tally.count(lessons.size(), "article"),
                Tally.count(statements, "statement")));
        new Trainer(Trainer.Settings.USUAL, without, terminal::tell).train(lessons, out);
    }

    /** The model that tells parts of speech. */
    void tags(OutputStream out) throws IOException {
        List<Gold.Annotated> articles = new ArrayList<>();
        for (Lessons.Source source : sources) {
            articles.addAll(articles(source));
        }
        Readers.train(
                articles.stream()
                        .map(article -> Articles.fromText(article.id(), article.text()))
                        .toList(),
                out);
    }

    /** The weights from which confidence comes, for statements that {@code extractor} finds. */
    void confidence(Extractor extractor, OutputStream out) throws IOException {
        Extractor all = extractor.surerThan(0);
        var calibration = new Calibration();
        for (Lessons.Source source : sources) {
            for (Gold.Annotated article : articles(source)) {
                List<Attribution> found = all.read(Articles.fromText(article.id(), article.text()))
                        .attributions();
                List<Boolean> right = Score.right(
                        article, found.stream().map(Training::annotation).toList());
                for (int i = 0; i < found.size(); i++) {
                    calibration.add(found.get(i), right.get(i));
                }
            }
        }
        out.write(calibration.table().getBytes(StandardCharsets.UTF_8));
    }

    /** What was found, in the form of the gold: its spans only. */
    static Annotation annotation(Attribution found) {
        return new Annotation(
                Optional.of(found.type().key()),
                found.speech(),
                found.content(),
                found.cue().stream().toList(),
                found.source().stream().toList(),
                Annotation.Attributes.NONE);
    }

    private List<Gold.Annotated> articles(Lessons.Source source) throws IOException {
        List<Gold.Annotated> articles = GoldFile.read(source.file());
        terminal.tell(
                String.format(Locale.ROOT, "reading %s: %s …", source.file(), Tally.count(articles.size(), "article")));
        return articles;
    }
}
