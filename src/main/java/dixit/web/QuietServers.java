package dixit.web;

import java.time.Duration;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import spark.embeddedserver.jetty.JettyServerFactory;

/**
 * Servers that pack what they send, do not tell what they are, nor what went wrong inside them, and hang up on those who
 * are slow.
 *
 * @param idle a connection on which nothing moves for so long is closed
 * @param slowest a reader slower than this many bytes a second is cut off
 */
record QuietServers(Duration idle, int slowest) implements JettyServerFactory {

    @Override
    public Server create(int maxThreads, int minThreads, int threadTimeoutMillis) {
        return create(maxThreads > 0 ? new QueuedThreadPool(maxThreads) : new QueuedThreadPool());
    }

    @Override
    public Server create(ThreadPool threads) {
        Server server = patient(threads);
        ErrorHandler errors = new ErrorHandler();
        errors.setShowStacks(false);
        errors.setShowServlet(false);
        server.setErrorHandler(errors);
        return server;
    }

    private Server patient(ThreadPool threads) {
        return new Server(threads) {
            @Override
            public void setHandler(Handler pages) {
                super.setHandler(packing(pages));
            }

            @Override
            public void setConnectors(Connector[] connectors) {
                for (Connector connector : connectors) {
                    tame(connector);
                }
                super.setConnectors(connectors);
            }
        };
    }

    /** Packs what is text, for those who say that they can unpack it; a page is then a seventh as long. */
    private static Handler packing(Handler pages) {
        GzipHandler packing = new GzipHandler();
        packing.setExcludedAgentPatterns(); // else every answer would vary with the browser
        packing.setHandler(pages);
        return packing;
    }

    private void tame(Connector connector) {
        if (connector instanceof AbstractConnector patient) {
            patient.setIdleTimeout(idle.toMillis());
        }
        connector.getConnectionFactories().stream()
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(HttpConfiguration.ConnectionFactory.class::cast)
                .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
                .forEach(http -> {
                    http.setSendServerVersion(false);
                    http.setMinResponseDataRate(slowest);
                });
    }
}
