package dixit.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far the reading of articles is: a bar where a person watches, now and then a line elsewhere. */
sealed interface Progress extends AutoCloseable {

    /** One more article was read, with so many statements in all so far. */
    void step(long statements);

    @Override
    void close();

    static Progress of(int articles, Terminal terminal) {
        return terminal.interactive() ? new Bar(articles, terminal) : new Lines(articles, terminal);
    }

    /** A line drawn over and over. */
    final class Bar implements Progress {

        private static final int REDRAW_MILLIS = 100;

        private final ProgressBar bar;

        private Bar(int articles, Terminal terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading articles")
                    .setInitialMax(articles)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(REDRAW_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                    .build();
        }

        @Override
        public void step(long statements) {
            bar.setExtraMessage(" " + Tally.count(statements, "statement"));
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line at the beginning and one every few seconds. */
    final class Lines implements Progress {

        private static final Duration PAUSE = Duration.ofSeconds(10);

        private final int articles;
        private final Terminal terminal;
        private int done;
        private Instant told;

        private Lines(int articles, Terminal terminal) {
            this.articles = articles;
            this.terminal = terminal;
            this.told = terminal.clock().instant();
            terminal.tell("Reading " + Tally.count(articles, "article") + " …");
        }

        @Override
        public void step(long statements) {
            done++;
            Instant now = terminal.clock().instant();
            if (Duration.between(told, now).compareTo(PAUSE) >= 0) {
                told = now;
                terminal.tell(String.format(
                        Locale.ROOT,
                        "%d of %s read, %s",
                        done,
                        Tally.count(articles, "article"),
                        Tally.count(statements, "statement")));
            }
        }

        @Override
        public void close() {}
    }
}
