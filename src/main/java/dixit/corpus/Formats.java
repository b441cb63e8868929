package dixit.corpus;

import dixit.model.Problem;
import java.io.IOException;
import java.util.List;

/** All formats. */
final class Formats {

    /** Told in this order: what packs others first, what any text could be last. */
    private static final List<Format> ALL = List.of(
            new GzipFormat(),
            new OfficeFormat(),
            new ZipFormat(),
            new TarFormat(),
            new WarcFormat(),
            new FeedFormat(),
            new HtmlFormat(),
            new MailboxFormat(),
            new MailFormat(),
            new JsonLinesFormat(),
            new TableFormat(),
            new PlainFormat());

    private Formats() {}

    /**
     * Gives what {@code source} holds to {@code sink}. What is damaged, cut off or unknown becomes a problem.
     *
     * @throws IOException when the sink does
     */
    static void read(Source source, Sink sink) throws IOException {
        var counting = new Counting(sink, source);
        try {
            Head head = source.head();
            if (head.bytes().length == 0) {
                sink.problem(source.label().problem("is empty; add the article's text or remove the file"));
            } else if (source.depth() > Source.DEEPEST) {
                sink.problem(source.label()
                        .problem("lies in more than " + Source.DEEPEST
                                + " archives within each other and was left out; unpack them"));
            } else {
                of(head).read(source, counting);
            }
        } catch (SinkFailure failed) {
            throw failed.reason;
        } catch (IOException damaged) {
            sink.problem(source.label().problem(damage(damaged, counting.given)));
        }
    }

    private static Format of(Head head) {
        return ALL.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last format takes everything"));
    }

    private static String damage(IOException damaged, long given) {
        String reason = damaged instanceof Budget.Exceeded
                ? damaged.getMessage()
                : "is cut off or damaged (" + reason(damaged) + ")";
        return reason + "; "
                + (given == 0
                        ? "nothing of it was read"
                        : "only what stands before that was read, " + given + " in all");
    }

    private static String reason(IOException damaged) {
        String message = damaged.getMessage();
        return message == null ? "it ends early" : message.lines().findFirst().orElse("");
    }

    /** What the sink itself could not do; not to be taken for damage of the file. */
    private static final class SinkFailure extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient IOException reason;

        SinkFailure(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Counts articles on their way. */
    private static final class Counting implements Sink {

        private final Sink sink;
        private final Source source;
        private long given;

        Counting(Sink sink, Source source) {
            this.sink = sink;
            this.source = source;
        }

        @Override
        public void item(Item item) {
            given++;
            try {
                sink.item(item);
            } catch (IOException failed) {
                throw new SinkFailure(failed);
            }
            if (source.depth() == 0) {
                sink.reached(source.budget().packed());
            }
        }

        @Override
        public void problem(Problem problem) {
            sink.problem(problem);
        }

        @Override
        public void skipped(Read.Skipped skipped) {
            sink.skipped(skipped);
        }
    }
}
