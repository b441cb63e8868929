package dixit.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Stands before a node as what guards a cluster does: asks who comes, speaks TLS, sends away when it is busy. */
final class Gate implements AutoCloseable {

    private static final char[] PASSWORD = "gatekeeper".toCharArray();

    /** How many requests to store will still be sent away. */
    final AtomicInteger busy = new AtomicInteger();

    final AtomicInteger sentAway = new AtomicInteger();

    /** Whether every search is told as one that the node stopped. */
    final AtomicBoolean late = new AtomicBoolean();

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final Node node;
    private final Optional<String> authorization;

    private Gate(HttpServer server, Node node, Optional<String> authorization) {
        this.server = server;
        this.node = node;
        this.authorization = authorization;
        server.createContext("/", this::pass);
        server.start();
    }

    static Gate before(Node node, Optional<String> authorization) throws IOException {
        return new Gate(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), node, authorization);
    }

    /** One that proves itself by a certificate for {@code localhost}, which it writes to {@code folder/certificate.pem}. */
    static Gate withTls(Node node, Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", keys);
        keytool(
                "-exportcert",
                "-rfc",
                "-file",
                folder.resolve("certificate.pem").toString(),
                keys);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Gate(server, node, Optional.empty());
    }

    private static void keytool(Object... words) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (int at = 0; at < words.length - 1; at++) {
            command.add(words[at].toString());
        }
        command.addAll(java.util.List.of(
                "-alias", "gate", "-storepass", new String(PASSWORD), "-keystore", words[words.length - 1].toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + command);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String who = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization.isPresent() && !authorization.get().equals(who)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"gate\"");
            answer(exchange, 401, new byte[0]);
        } else if (exchange.getRequestURI().getPath().endsWith("/_bulk") && busy.getAndDecrement() > 0) {
            sentAway.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "0");
            answer(exchange, sentAway.get() % 2 == 0 ? 503 : 429, "too busy".getBytes(UTF_8));
        } else {
            try {
                var request = HttpRequest.newBuilder(URI.create(node.address() + exchange.getRequestURI()))
                        .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                answer(exchange, response.statusCode(), late.get() ? stopped(response.body()) : response.body());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static byte[] stopped(byte[] told) {
        return new String(told, UTF_8)
                .replace("\"timed_out\":false", "\"timed_out\":true")
                .getBytes(UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
