package dixit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A process that serves an index, as a user starts it. */
final class Served implements AutoCloseable {

    private final Process process;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(Bench bench, Stand stand) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                bench.home.resolve("dixit").toString(), "serve", "--index", stand.index.toString(), "--port", "0");
        command.environment().put("DIXIT_JAVA_OPTS", "-Xmx512m");
        process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        address = String.valueOf(out.readLine());
    }

    void open(String path) throws IOException, InterruptedException {
        int status = status(path);
        if (status != 200) {
            throw new IllegalStateException(status + " from " + path);
        }
    }

    /** Reads what stands there, and returns the status. */
    int status(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .statusCode();
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
