package dixit.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.junit.jupiter.api.Test;

/** The server below the pages, and one who reads a long answer drop by drop. */
final class QuietServersTest {

    /** In bytes a second: the system holds some millions of them back, which count as read. */
    private static final int SLOWEST = 20_000_000;

    private static final int DROP = 1 << 16;
    private static final int DROPS = 200;
    private static final long PAUSE = 20;
    private static final long PATIENCE = 10;

    private final CountDownLatch cutOff = new CountDownLatch(1);

    private final class Endless extends AbstractHandler {

        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) {
            try {
                while (true) {
                    response.getOutputStream().write(new byte[DROP]);
                }
            } catch (IOException failed) {
                cutOff.countDown();
            }
        }
    }

    @Test
    void whoReadsTooSlowlyIsCutOff() throws Exception {
        Server server = new QuietServers(Duration.ofMinutes(1), SLOWEST).create(0, 0, 0);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.setConnectors(new Connector[] {connector});
        server.setHandler(new Endless());
        server.start();
        try (Socket reader = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            reader.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertTrue(drops(reader.getInputStream()) > 0);
            assertTrue(cutOff.await(PATIENCE, TimeUnit.SECONDS));
        } finally {
            server.stop();
        }
    }

    /** How many are read until nothing more comes, a few seconds at most. */
    private int drops(InputStream answer) throws InterruptedException {
        int drops = 0;
        try {
            while (drops < DROPS && cutOff.getCount() > 0 && answer.read(new byte[DROP]) >= 0) {
                Thread.sleep(PAUSE);
                drops++;
            }
        } catch (IOException hungUp) {
            // which is what the reader sees of it
        }
        return drops;
    }
}
