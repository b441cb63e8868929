package dixit.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dixit.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for addresses, one after another, and keeps what it gets as a web archive. Not to be shared between threads. */
public final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTIONS = 5;
    private static final int OK = 200;
    private static final int UNCHANGED = 304;
    private static final String NAME = "dixit";

    private final Manners manners;
    private final Hosts hosts;
    private final Memory memory;
    private final Archive archive;
    private final InstantSource clock;
    private final Map<String, BaseRobotRules> robots = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    /** What one question gave. */
    private record Reply(HttpResponse<InputStream> head, Optional<Body> body) {}

    /** The bytes of an answer. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Body(byte[] bytes) {}

    private Fetcher(Manners manners, Memory memory, Archive archive, InstantSource clock) {
        this.manners = manners;
        this.hosts = new Hosts(manners.privateAllowed());
        this.memory = memory;
        this.archive = archive;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER) // each is looked at first
                .connectTimeout(manners.longest())
                .executor(threads)
                .build();
    }

    /**
     * A fetcher that keeps what it gets.
     *
     * @param folder where archives are kept, and what was got before is remembered
     * @param file the name of the archive, which is made when something comes
     */
    public static Fetcher into(Path folder, String file, Manners manners, InstantSource clock) throws IOException {
        java.nio.file.Files.createDirectories(folder);
        return new Fetcher(
                manners, Memory.in(folder.resolve(".fetched.tsv")), new Archive(folder.resolve(file)), clock);
    }

    /** Whether something was got from this address before. */
    public boolean knows(URI address) {
        return memory.of(address).isPresent();
    }

    /**
     * Asks for what an address holds, unless it has not changed since it was got before.
     *
     * @throws IOException when it cannot be kept
     * @throws InterruptedException when the thread is
     */
    public Answer get(URI address) throws IOException, InterruptedException {
        URI now = address;
        for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
            Optional<String> objection = hosts.objection(now);
            if (objection.isEmpty() && !allowed(now)) {
                objection = Optional.of("is not to be asked for, says the host's robots.txt");
            }
            if (objection.isPresent()) {
                return refused(now, objection.get());
            }
            try {
                Reply reply = ask(now, memory.of(address));
                Optional<URI> next = redirection(now, reply.head());
                if (next.isEmpty()) {
                    return answer(address, now, reply);
                }
                now = next.get();
            } catch (UnansweredException unanswered) {
                return refused(now, String.valueOf(unanswered.getMessage()));
            }
        }
        return refused(address, "is redirected more than " + MOST_REDIRECTIONS + " times");
    }

    private static Answer refused(URI address, String message) {
        return new Answer.Refused(new Problem(address.toString(), message));
    }

    private Answer answer(URI asked, URI found, Reply reply) throws IOException {
        int status = reply.head().statusCode();
        if (status == UNCHANGED) {
            return new Answer.Unchanged();
        }
        if (status != OK) {
            return refused(found, "was answered with " + status);
        }
        if (reply.body().isEmpty()) {
            return refused(found, "is larger than " + (manners.mostBytes() >> 20) + " MB and was not read");
        }
        byte[] bytes = reply.body().get().bytes();
        archive.keep(found, reply.head(), bytes, clock.instant());
        memory.note(
                asked,
                new Memory.Marks(
                        reply.head().headers().firstValue("ETag"),
                        reply.head().headers().firstValue("Last-Modified")));
        return new Answer.Got(found, bytes);
    }

    private static Optional<URI> redirection(URI from, HttpResponse<?> head) {
        boolean redirected = head.statusCode() >= 300 && head.statusCode() < 400 && head.statusCode() != UNCHANGED;
        try {
            return redirected ? head.headers().firstValue("Location").map(from::resolve) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty(); // told as the answer that it is
        }
    }

    private boolean allowed(URI address) throws InterruptedException {
        String host = address.getScheme() + "://" + address.getRawAuthority();
        BaseRobotRules rules = robots.get(host);
        if (rules == null) {
            rules = rules(URI.create(host + "/robots.txt"));
            robots.put(host, rules);
        }
        return rules.isAllowed(address.toString());
    }

    /** As the standard says: where there are none all is allowed, where they cannot be had nothing is. */
    private BaseRobotRules rules(URI address) throws InterruptedException {
        var parser = new SimpleRobotRulesParser();
        try {
            Reply reply = ask(address, Optional.empty());
            byte[] bytes = reply.body().map(Body::bytes).orElse(new byte[0]);
            return reply.head().statusCode() == OK
                    ? parser.parseContent(address.toString(), bytes, "text/plain", List.of(NAME))
                    : parser.failedFetch(reply.head().statusCode());
        } catch (UnansweredException unanswered) {
            return parser.failedFetch(503);
        }
    }

    /** No answer, and why. */
    private static final class UnansweredException extends Exception {
        private static final long serialVersionUID = 1;

        UnansweredException(String message) {
            super(message);
        }

        UnansweredException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private Reply ask(URI address, Optional<Memory.Marks> marks) throws InterruptedException, UnansweredException {
        pause(address);
        Optional<String> objection = hosts.objection(address); // a name may lead elsewhere by now
        if (objection.isPresent()) {
            throw new UnansweredException(objection.get());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", manners.agent())
                .timeout(manners.longest());
        marks.flatMap(Memory.Marks::tag).ifPresent(tag -> request.header("If-None-Match", tag));
        marks.flatMap(Memory.Marks::modified).ifPresent(day -> request.header("If-Modified-Since", day));
        Future<Reply> reply = threads.submit(() -> read(request.build()));
        try {
            return reply.get(manners.longest().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            reply.cancel(true);
            throw new UnansweredException(
                    "took longer than " + manners.longest().toSeconds() + " seconds", late);
        } catch (ExecutionException failed) {
            throw new UnansweredException("cannot be reached (" + failed.getCause() + ")", failed);
        }
    }

    private Reply read(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> head = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = head.body()) {
            byte[] bytes = body.readNBytes(manners.mostBytes() + 1);
            return new Reply(
                    head, bytes.length > manners.mostBytes() ? Optional.empty() : Optional.of(new Body(bytes)));
        }
    }

    /** Waits until this host may be asked again. */
    private void pause(URI address) throws InterruptedException {
        String host = String.valueOf(address.getHost());
        BaseRobotRules rules = robots.get(address.getScheme() + "://" + address.getRawAuthority());
        Duration wanted =
                rules != null && rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : manners.pause();
        Long before = asked.get(host);
        if (before != null) {
            long left = wanted.toNanos() - (System.nanoTime() - before);
            TimeUnit.NANOSECONDS.sleep(left);
        }
        asked.put(host, System.nanoTime());
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            memory.save();
        } finally {
            client.shutdownNow();
            threads.shutdownNow();
        }
    }
}
