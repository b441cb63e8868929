package dixit.fetch;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** A host on this machine that answers as a test wants. */
public final class LocalHost implements AutoCloseable {

    private final HttpServer server;

    private LocalHost(HttpServer server) {
        this.server = server;
    }

    public static LocalHost answering(HttpHandler answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return new LocalHost(server);
    }

    /** The address of a path, which begins with a slash. */
    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
