package dixit.opensearch;

import dixit.search.IndexProblem;
import dixit.search.IndexProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a cluster over HTTP. What is asked may be asked again: when the cluster is busy or cannot be reached for a moment,
 * it is, after a while that doubles each time or that the cluster names.
 *
 * <p>May be shared between threads.
 */
final class Cluster implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int FAILED = 400;

    /** The cluster, or what stands before it, asks to come again. */
    private static final Set<Integer> BUSY = Set.of(TOO_MANY, 502, 503, 504);

    private final Access access;
    private final HttpClient client;
    private final JsonMapper json = JsonMapper.shared();
    private final int tries;

    private Cluster(Access access, int tries) throws IOException {
        this.access = access;
        this.tries = tries;
        var building = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
        if (access.certificate().isPresent()) {
            building.sslContext(trusting(access.certificate().get()));
        }
        this.client = building.build();
    }

    /** One that soon tells what is the matter, for someone who waits for an answer. */
    static Cluster impatient(Access access) throws IOException {
        return new Cluster(access, 4);
    }

    /** One that outlasts a restart of a machine, for work that runs for hours: it goes on for about two minutes. */
    static Cluster patient(Access access) throws IOException {
        return new Cluster(access, 14);
    }

    /** What a cluster said. */
    record Answer(int status, JsonNode body) {

        boolean isMissing() {
            return status == NOT_FOUND;
        }

        /** What was expected to be so is not so any more. */
        boolean isConflict() {
            return status == CONFLICT;
        }
    }

    Access access() {
        return access;
    }

    static boolean isBusy(int status) {
        return BUSY.contains(status);
    }

    static boolean isConflict(int status) {
        return status == CONFLICT;
    }

    static boolean isFailed(int status) {
        return status >= FAILED;
    }

    /** Asks, and throws unless what was asked for was done or found. */
    JsonNode ask(String method, String path, Object body) throws IOException {
        Answer answer = tryTo(method, path, body);
        if (isFailed(answer.status())) {
            throw failed(answer);
        }
        return answer.body();
    }

    /** As {@link #ask}, but a thing that is missing, there already or changed meanwhile is an answer. */
    Answer tryTo(String method, String path, Object body) throws IOException {
        String text = body instanceof String written ? written : json.writeValueAsString(body);
        Answer answer = new Answer(0, json.createObjectNode());
        for (int tried = 1; tried <= tries; tried++) {
            try {
                HttpResponse<String> response = client.send(request(method, path, text), BodyHandlers.ofString());
                answer = new Answer(response.statusCode(), read(response.body()));
                if (!isBusy(answer.status())) {
                    return checked(answer);
                }
                if (tried < tries) {
                    pause(tried, response.headers().firstValue("Retry-After"));
                }
            } catch (IndexProblem told) {
                throw told; // asking again would not help
            } catch (SSLException untrusted) {
                throw new IndexProblem(
                        Kind.UNREACHABLE,
                        "The certificate of " + access.node() + " is not trusted (" + untrusted.getMessage()
                                + "). Name the file of the authority that signed it in DIXIT_CLUSTER_CA.",
                        untrusted);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped while asking " + access.node());
            } catch (IOException unreachable) {
                if (tried == tries) {
                    throw new IndexProblem(
                            Kind.UNREACHABLE,
                            "The cluster " + access.node() + " cannot be reached (" + told(unreachable)
                                    + "). See that it runs and that the address is right.",
                            unreachable);
                }
                pause(tried, Optional.empty());
            }
        }
        throw failed(answer);
    }

    private static String told(IOException failed) {
        return Optional.ofNullable(failed.getMessage()).orElse(failed.getClass().getSimpleName());
    }

    private HttpRequest request(String method, String path, String body) {
        String kind = path.contains("_bulk") ? "application/x-ndjson" : "application/json";
        var request = HttpRequest.newBuilder(URI.create(access.node() + "/" + path))
                .timeout(TO_ANSWER)
                .header("Content-Type", kind)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        access.authorization().ifPresent(who -> request.header("Authorization", who));
        return request.build();
    }

    private JsonNode read(String body) throws IOException {
        try {
            return body.isBlank() ? json.createObjectNode() : json.readTree(body);
        } catch (JacksonException notJson) {
            return json.createObjectNode().put("error", body);
        }
    }

    private Answer checked(Answer answer) throws IndexProblem {
        if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
            throw new IndexProblem(
                    Kind.FORBIDDEN,
                    "The cluster " + access.node() + " does not let you in (" + answer.status()
                            + "). Set DIXIT_CLUSTER_USER and DIXIT_CLUSTER_PASSWORD, or DIXIT_CLUSTER_API_KEY.");
        }
        return answer;
    }

    /** What went wrong, in the cluster's words. */
    IOException failed(Answer answer) {
        JsonNode error = answer.body().path("error");
        JsonNode cause = error.path("root_cause").path(0).path("reason");
        String reason = cause.isMissingNode() ? error.path("reason").asString(error.toString()) : cause.asString();
        return new IOException(access + " answered " + answer.status() + ": " + reason);
    }

    /** Waits as long as is fit after so many tries, or as the cluster says. */
    static void pause(int tried, Optional<String> said) throws InterruptedIOException {
        long doubled = FIRST_PAUSE.toMillis() << Math.min(tried - 1, 10);
        long millis = Math.min(
                LONGEST_PAUSE.toMillis(),
                said.filter(seconds -> seconds.matches("\\d{1,6}"))
                        .map(seconds ->
                                Duration.ofSeconds(Long.parseLong(seconds)).toMillis())
                        .orElse(doubled));
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for the cluster");
        }
    }

    private static SSLContext trusting(Path file) throws IOException {
        try (InputStream certificates = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                trusted.setCertificateEntry("authority-" + number++, each);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IndexProblem(
                    Kind.UNREACHABLE,
                    "The file " + file + " holds no certificates that can be used (" + unusable.getMessage()
                            + "). DIXIT_CLUSTER_CA names a file in PEM form.",
                    unusable);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
