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
            if (source.depth() > 0) {
                throw failed;
            }
            throw failed.asItWas();
        } catch (Budget.DiskFailure failed) {
            throw failed;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // Readers of formats, which are others' work, say in many ways that they cannot make sense of something.
            sink.problem(source.label().problem(damage(damaged, counting.given)));
        }
    }

    private static Format of(Head head) {
        return ALL.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last format takes everything"));
    }

    private static String damage(Throwable damaged, long given) {
        String reason = damaged instanceof Budget.Exceeded
                ? damaged.getMessage()
                : "is cut off or damaged (" + reason(damaged) + ")";
        return reason + "; "
                + (given == 0
                        ? "nothing of it was read"
                        : "only what stands before that was read, " + given + " in all");
    }

    /** What its reader says of damage, in a line. */
    static String reason(Throwable damaged) {
        if (damaged instanceof StackOverflowError) {
            return "it is nested too deeply";
        }
        String message = damaged.getMessage();
        return message == null ? "it ends early" : message.lines().findFirst().orElse("");
    }

    /** What the sink itself could not do; not to be taken for damage of the file, in whatever archives it lies. */
    private static final class SinkFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        SinkFailure(Exception reason) {
            super(reason);
        }

        /** A mistake is thrown as it is. */
        IOException asItWas() {
            if (getCause() instanceof IOException failed) {
                return failed;
            }
            throw getCause() instanceof RuntimeException mistake ? mistake : this;
        }
    }

    /** Hands something to a sink. */
    private interface Giving {
        void give() throws IOException;
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
            given(() -> sink.item(item));
            reached();
        }

        @Override
        public void problem(Problem problem) {
            given(() -> sink.problem(problem));
        }

        @Override
        public void skipped(Read.Skipped skipped) {
            given(() -> sink.skipped(skipped));
            reached();
        }

        private void reached() {
            if (source.depth() == 0) {
                sink.reached(source.budget().packed());
            }
        }

        private static void given(Giving giving) {
            try {
                giving.give();
            } catch (SinkFailure known) {
                throw known;
            } catch (IOException | RuntimeException failed) {
                throw new SinkFailure(failed);
            }
        }
    }
}
