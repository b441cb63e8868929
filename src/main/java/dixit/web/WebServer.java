package dixit.web;

import dixit.export.Format;
import dixit.search.StatementSearch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Service;
import spark.embeddedserver.EmbeddedServers;
import spark.embeddedserver.jetty.EmbeddedJettyFactory;
import spark.embeddedserver.jetty.JettyServerFactory;

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
    private final Workload workload = new Workload(MOST_AT_ONCE);
    private final Vitals vitals;

    private WebServer(Service http, Site site, Settings settings, StatementSearch search) {
        this.http = http;
        this.site = site;
        this.settings = settings;
        this.posts = new Posts(site, settings.corrections().isPresent());
        this.vitals = new Vitals(search, workload);
    }

    /**
     * Starts, and returns when browsers can call.
     *
     * @throws IOException when it cannot listen there, as when another program does
     */
    public static WebServer start(Settings settings, StatementSearch search, Makings makings) throws IOException {
        EmbeddedServers.add(WebServer.class, new EmbeddedJettyFactory(new Quiet()));
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
        http.initExceptionHandler(problem -> failed[0] = problem);
        http.before((request, response) -> {
            HEADERS.forEach(response::header);
            if (!settings.hosts().contains(host(request))) {
                response.type("text/plain; charset=utf-8");
                throw http.halt(
                        421,
                        "This server answers to "
                                + String.join(
                                        ", ", settings.hosts().stream().sorted().toList()) + " only.");
            }
            boolean reads = request.requestMethod().equals("GET")
                    || request.requestMethod().equals("HEAD");
            if (!reads && !posts.takes(request)) {
                response.type("text/plain; charset=utf-8");
                response.header("Allow", "GET, HEAD");
                throw http.halt(405, "This server can only be read.");
            }
        });
        http.get("/*", this::answer);
        http.post(Posts.PATH, (request, response) -> {
            send(posts.answer(request), response);
            return WRITTEN;
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
            response.type("text/plain; charset=utf-8");
            throw http.halt(503, "Too many are asking at once. Please ask again in a second.");
        }
        int status = 500;
        try {
            show(request, response);
            status = response.status();
        } finally {
            workload.end();
            vitals.count(status, System.nanoTime() - began);
        }
        return WRITTEN;
    }

    private void show(Request request, Response response) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.queryMap().toMap().forEach((name, given) -> values.put(name, Arrays.asList(given)));
        Params params = new Params(values, "http://" + request.host());
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
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(response.raw().getOutputStream(), StandardCharsets.UTF_8), BUFFER)) {
            download.body().into(out);
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

    /** The host that the browser asked for, without port. */
    private static String host(Request request) {
        String host = request.host() == null ? "" : request.host().toLowerCase(Locale.ROOT);
        int port = host.lastIndexOf(':');
        return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    }

    /** Packs what is text, for those who say that they can unpack it; a page is then a seventh as long. */
    private static Handler shrinking(Handler pages) {
        GzipHandler packing = new GzipHandler();
        packing.setExcludedAgentPatterns(); // else every answer would vary with the browser
        packing.setHandler(pages);
        return packing;
    }

    /** Servers that do not tell what they are. */
    private static final class Quiet implements JettyServerFactory {

        @Override
        public Server create(int maxThreads, int minThreads, int threadTimeoutMillis) {
            return create(maxThreads > 0 ? new QueuedThreadPool(maxThreads) : new QueuedThreadPool());
        }

        @Override
        public Server create(ThreadPool threads) {
            return new Server(threads) {
                @Override
                public void setHandler(Handler pages) {
                    super.setHandler(shrinking(pages));
                }

                @Override
                public void setConnectors(Connector[] connectors) {
                    for (Connector connector : connectors) {
                        if (connector instanceof AbstractConnector patient) {
                            patient.setIdleTimeout(IDLE.toMillis());
                        }
                        connector.getConnectionFactories().stream()
                                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                                .map(HttpConfiguration.ConnectionFactory.class::cast)
                                .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
                                .forEach(http -> {
                                    http.setSendServerVersion(false);
                                    http.setMinResponseDataRate(SLOWEST);
                                });
                    }
                    super.setConnectors(connectors);
                }
            };
        }
    }
}
