package dixit.web;

import dixit.export.Format;
import dixit.search.StatementSearch;
import dixit.search.TookTooLong;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Service;
import spark.embeddedserver.EmbeddedServers;
import spark.embeddedserver.jetty.EmbeddedJettyFactory;

/**
 * Serves the pages over HTTP, on this machine alone.
 *
 * <p>It only reads: everything but GET and HEAD is refused, unless corrections are taken; then their form may be sent. Closing it stops it; the search it was given stays open.
 */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final String ADDRESS = "127.0.0.1";
    private static final int THREADS = 32;

    /** Requests that are answered at once; there are more threads, so that the next can be told to come again. */
    static final int MOST_AT_ONCE = 16;

    /** A connection on which nothing moves for so long is closed. */
    static final Duration IDLE = Duration.ofSeconds(10);

    /** A reader slower than this many bytes a second is cut off. */
    private static final int SLOWEST = 500;

    /** How long stopping waits for what is being answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String MALFORMED =
            "That address does not work: its letters are not written as addresses write them.";

    private static final int BUFFER = 1 << 16;
    /** What a handler gives back when it has written the answer itself: Spark would write a body once more. */
    private static final String WRITTEN = "";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final Service http;
    private final Site site;
    private final Settings settings;
    private final Posts posts;
    private final Optional<Rates> rates;
    private final Workload workload = new Workload(MOST_AT_ONCE);
    private final Vitals vitals;

    private WebServer(Service http, Site site, Settings settings, StatementSearch search) {
        this.http = http;
        this.site = site;
        this.settings = settings;
        this.posts = new Posts(site, settings);
        this.rates = settings.perMinute().map(Rates::new);
        this.vitals = new Vitals(search, workload);
    }

    /**
     * Starts, and returns when browsers can call.
     *
     * @throws IOException when it cannot listen there, as when another program does
     */
    public static WebServer start(Settings settings, StatementSearch search, Makings makings) throws IOException {
        EmbeddedServers.add(WebServer.class, new EmbeddedJettyFactory(new QuietServers(IDLE, SLOWEST)));
        WebServer server =
                new WebServer(Service.ignite(), new Site(search, makings, settings.corrections()), settings, search);
        server.listen();
        return server;
    }

    private void listen() throws IOException {
        Exception[] failed = new Exception[1];
        http.embeddedServerIdentifier(WebServer.class);
        http.ipAddress(ADDRESS);
        http.port(settings.port());
        http.threadPool(THREADS);
        http.untrustForwardHeaders(); // else anyone could say under which name and from where he calls
        http.initExceptionHandler(problem -> failed[0] = problem);
        http.before(this::admit);
        http.get("/*", this::answer);
        http.post(Posts.PATH, (request, response) -> {
            send(posts.answer(request), response);
            return WRITTEN;
        });
        http.exception(BadMessageException.class, (problem, request, response) -> {
            response.status(400);
            response.type("text/plain; charset=utf-8");
            response.body(MALFORMED);
        });
        http.exception(Exception.class, (problem, request, response) -> {
            LOG.error("No answer to {}", request.pathInfo(), problem);
            send(
                    site.trouble(
                            500,
                            "Something went wrong here",
                            "The question could not be answered. What happened is in the server’s log.",
                            Twin.of(request.pathInfo())),
                    response);
        });
        http.init();
        http.awaitInitialization();
        if (failed[0] != null) {
            throw new IOException(
                    "cannot listen on " + ADDRESS + ":" + settings.port() + ": " + failed[0].getMessage(), failed[0]);
        }
    }

    /** Refuses what is not for this server, before anything else is looked at. */
    private void admit(Request request, Response response) {
        HEADERS.forEach(response::header);
        Caller caller = Caller.of(request, settings.proxied());
        if (!settings.hosts().contains(caller.host())) {
            refuse(
                    response,
                    421,
                    "This server answers to "
                            + String.join(
                                    ", ", settings.hosts().stream().sorted().toList()) + " only.");
        }
        if (rates.isPresent() && !rates.get().admits(caller.client(), System.nanoTime())) {
            response.header("Retry-After", "60");
            refuse(
                    response,
                    429,
                    "You have asked more than " + settings.perMinute().orElseThrow()
                            + " times in a minute. Please wait a minute.");
        }
        if (NO_ESCAPE.matcher(request.uri()).find()
                || NO_ESCAPE.matcher(request.pathInfo()).find()) { // Spark decodes a path twice, and fails
            refuse(response, 400, MALFORMED);
        }
        boolean reads =
                request.requestMethod().equals("GET") || request.requestMethod().equals("HEAD");
        if (!reads && !posts.takes(request)) {
            response.header("Allow", "GET, HEAD");
            refuse(response, 405, "This server can only be read.");
        }
    }

    private void refuse(Response response, int status, String why) {
        response.type("text/plain; charset=utf-8");
        throw http.halt(status, why);
    }

    /** The port it listens on. */
    public int port() {
        return http.port();
    }

    /** Finishes what is being answered, stops, and returns when it has. */
    @Override
    public void close() {
        workload.drain(PATIENCE);
        http.stop();
        http.awaitStop();
    }

    private Object answer(Request request, Response response) throws IOException {
        String path = request.pathInfo();
        if (path.equals("/health") || path.equals("/metrics")) {
            send(path.equals("/health") ? vitals.health() : vitals.metrics(), response);
            return WRITTEN;
        }
        long began = System.nanoTime();
        if (!workload.begin()) {
            vitals.count(503, System.nanoTime() - began);
            response.header("Retry-After", "1");
            refuse(response, 503, "Too many are asking at once. Please ask again in a second.");
        }
        int status = 500;
        try {
            show(request, response);
            status = response.status();
        } catch (TookTooLong stopped) {
            String told = String.valueOf(stopped.getMessage());
            send(site.trouble(400, "That search takes too long", told, Twin.of(path)), response);
            status = response.status();
        } finally {
            workload.end();
            vitals.count(status, System.nanoTime() - began);
        }
        return WRITTEN;
    }

    private void show(Request request, Response response) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.raw().getParameterMap().forEach((name, given) -> values.put(name, Arrays.asList(given)));
        Params params =
                new Params(values, Caller.of(request, settings.proxied()).site());
        Optional<Download> download = site.download(request.pathInfo(), params);
        if (download.isPresent()) {
            stream(download.get(), request, response);
            return;
        }
        Answer answer = site.answer(request.pathInfo(), params);
        String tag = "\"" + answer.tag() + "\"";
        if (!answer.tag().isEmpty() && tag.equals(request.headers("If-None-Match"))) {
            response.status(304);
            return;
        }
        send(answer, response);
    }

    /** Sends a file while it is written. One that breaks off midway is cut off, so that nobody takes it for whole. */
    private static void stream(Download download, Request request, Response response) throws IOException {
        response.type(download.format().media());
        response.header("Cache-Control", "no-cache");
        if (download.format().use() == Format.Use.SAVE) {
            response.header("Content-Disposition", "attachment; filename=\"" + download.name() + "\"");
        }
        if (request.requestMethod().equals("HEAD")) {
            return;
        }
        try {
            Writer out = new BufferedWriter(
                    new OutputStreamWriter(response.raw().getOutputStream(), StandardCharsets.UTF_8), BUFFER);
            download.body().into(out);
            out.close(); // only now: closing what has failed would send it as if it were whole
        } catch (EofException gone) {
            LOG.debug("The browser has gone", gone);
        } catch (IOException | RuntimeException failed) {
            if (!response.raw().isCommitted()) {
                throw failed;
            }
            LOG.error("{} broke off", request.pathInfo(), failed);
            org.eclipse.jetty.server.Request.getBaseRequest(request.raw())
                    .getHttpChannel()
                    .abort(failed);
        }
    }

    private static void send(Answer answer, Response response) {
        response.status(answer.status());
        response.type(answer.type());
        response.header("Cache-Control", answer.cache());
        if (!answer.tag().isEmpty()) {
            response.header("ETag", "\"" + answer.tag() + "\"");
        }
        if (!answer.location().isEmpty()) {
            response.header("Location", answer.location());
        }
        response.raw().setContentLength(answer.body().length);
        try {
            response.raw().getOutputStream().write(answer.body());
        } catch (IOException gone) {
            LOG.debug("The browser has gone", gone);
        }
    }
}
