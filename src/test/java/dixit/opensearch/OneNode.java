package dixit.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One node for all tests of a run, started when the first of them needs it. */
public final class OneNode implements BeforeAllCallback {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private Running running = new Running(List.of());

    /** The nodes that run. */
    private record Running(List<Node> nodes) implements AutoCloseable {
        @Override
        public void close() {
            nodes.forEach(Node::close);
        }
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        running = test.getRoot()
                .getStore(Namespace.create(OneNode.class))
                .computeIfAbsent("node", none -> start(), Running.class);
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("dixit-node");
            return new Running(Node.cluster(folder, 1));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    public Node node() {
        return running.nodes().getFirst();
    }

    /** The address of an index that no other test has. */
    public Access fresh(int shards) {
        return node().index("t" + NAMES.incrementAndGet(), shards, 0);
    }
}
