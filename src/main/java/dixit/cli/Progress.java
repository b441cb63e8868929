package dixit.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import dixit.export.Json;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far the reading of files is: a bar where a person watches, now and then a line elsewhere, or events. */
sealed interface Progress extends AutoCloseable {

    /** Nothing is ahead, and nothing is shown. */
    Progress NONE = new None();

    /**
     * What was done so far.
     *
     * @param bytes those of the files that are done
     */
    record Standing(long articles, long statements, long bytes, long problems) {

        private String told() {
            return Tally.count(articles, "article")
                    + ", " + Tally.count(statements, "statement")
                    + ", " + Tally.count(problems, "problem");
        }
    }

    void step(Standing standing);

    @Override
    void close();

    /**
     * Begins to show it.
     *
     * @param json whether it is told to a program, as JSON Lines on standard output
     */
    static Progress of(int files, long bytes, boolean json, Terminal terminal) {
        if (json) {
            return new Events(files, bytes, terminal);
        }
        return terminal.interactive() ? new Bar(bytes, terminal) : new Lines(files, terminal);
    }

    /** Silence. */
    final class None implements Progress {

        private None() {}

        @Override
        public void step(Standing standing) {}

        @Override
        public void close() {}
    }

    /** A line drawn over and over: how much of the files, megabytes a second, time left, counts. */
    final class Bar implements Progress {

        private static final int REDRAW_MILLIS = 100;
        private static final int MEGABYTE = 1 << 20;

        private final ProgressBar bar;
        private final Terminal terminal;

        /** Draws by itself: the library's own way to a terminal takes Ctrl-C from Java, and with it the end in good order. */
        private Bar(long bytes, Terminal terminal) {
            this.terminal = terminal;
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setInitialMax(bytes)
                    .setUnit(" MB", MEGABYTE)
                    .showSpeed(new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(REDRAW_MILLIS)
                    .setConsumer(new DelegatingProgressBarConsumer(
                            line -> terminal.err().print('\r' + line), terminal.columns() - 1))
                    .build();
        }

        @Override
        public void step(Standing standing) {
            bar.setExtraMessage(" " + standing.told());
            bar.stepTo(standing.bytes());
        }

        @Override
        public void close() {
            bar.close();
            terminal.err().println();
        }
    }

    /** A line at the beginning and one every few seconds. */
    final class Lines implements Progress {

        private static final Duration PAUSE = Duration.ofSeconds(10);

        private final Terminal terminal;
        private Instant told;

        private Lines(int files, Terminal terminal) {
            this.terminal = terminal;
            this.told = terminal.clock().instant();
            terminal.tell("Reading " + Tally.count(files, "file") + " …");
        }

        @Override
        public void step(Standing standing) {
            Instant now = terminal.clock().instant();
            if (Duration.between(told, now).compareTo(PAUSE) >= 0) {
                told = now;
                terminal.tell("So far " + standing.told());
            }
        }

        @Override
        public void close() {}
    }

    /** An object of JSON at the beginning, one every second, and one at the end. */
    final class Events implements Progress {

        private static final Duration PAUSE = Duration.ofSeconds(1);

        private final Json json = Json.onOneLine();
        private final long files;
        private final long total;
        private final Terminal terminal;
        private Instant told;
        private Standing last = new Standing(0, 0, 0, 0);

        /** One line. */
        private record Event(
                @JsonProperty("event") String event,
                @JsonProperty("files") long files,
                @JsonProperty("totalBytes") long totalBytes,
                @JsonProperty("bytes") long bytes,
                @JsonProperty("articles") long articles,
                @JsonProperty("statements") long statements,
                @JsonProperty("problems") long problems) {}

        private Events(int files, long total, Terminal terminal) {
            this.files = files;
            this.total = total;
            this.terminal = terminal;
            this.told = terminal.clock().instant();
            tell("begin");
        }

        @Override
        public void step(Standing standing) {
            last = standing;
            Instant now = terminal.clock().instant();
            if (Duration.between(told, now).compareTo(PAUSE) >= 0) {
                told = now;
                tell("progress");
            }
        }

        private void tell(String event) {
            terminal.print(json.of(
                    new Event(event, files, total, last.bytes(), last.articles(), last.statements(), last.problems())));
        }

        @Override
        public void close() {
            tell("end");
        }
    }
}
