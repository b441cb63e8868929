package dixit.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real node of OpenSearch in a process of its own. It ends with this one, however this one ends. */
public final class Node implements AutoCloseable {

    /** The program's own folder: where the tests run, unless something else is told. */
    private static final Path HOME = Path.of(System.getProperty("dixit.home", ""));

    private static final Path SOURCE = HOME.resolve("src").resolve("opensearch").toAbsolutePath();
    private static final Path CLASSPATH = Path.of(
                    System.getProperty("dixit.build", HOME.resolve("target").toString()))
            .resolve("opensearch.classpath");

    private static final long LONGEST_START_SECONDS = 120;

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts nodes that are one cluster, and waits until all of them answer. */
    static List<Node> cluster(Path folder, int size) throws IOException {
        return cluster(folder, size, List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    /** One that is there to be measured. */
    public static Node measured(Path folder) throws IOException {
        return cluster(folder, 1, List.of("-Xmx1g")).getFirst();
    }

    private static List<Node> cluster(Path folder, int size, List<String> options) throws IOException {
        resolve();
        int[] own = ports(2 * size);
        var nodes = new ArrayList<Node>();
        for (int number = 0; number < size; number++) {
            var others = new ArrayList<String>();
            for (int each = 0; each < size; each++) {
                others.add(Integer.toString(own[size + each]));
            }
            others.add(0, others.remove(number));
            nodes.add(start(folder.resolve("node-" + number), new Ports(own[number], others), options));
        }
        for (Node node : nodes) {
            node.awaitReady();
        }
        return nodes;
    }

    /** Fetches OpenSearch's libraries, which are on no other classpath. Where tests must not be left out, that must succeed. */
    private static void resolve() throws IOException {
        if (Files.exists(CLASSPATH)) {
            return;
        }
        Files.createDirectories(CLASSPATH.toAbsolutePath().getParent());
        Path said = Files.createTempFile("opensearch-", ".log");
        int code = -1;
        try {
            code = new ProcessBuilder(
                            "mvn",
                            "-q",
                            "-B",
                            "-ntp",
                            "-f",
                            SOURCE.resolve("pom.xml").toString(),
                            "validate")
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        String message = "OpenSearch could not be fetched to test with (src/opensearch/pom.xml): " + said;
        if (System.getenv("CI") != null && code != 0) {
            throw new IOException(message);
        }
        Assumptions.assumeTrue(code == 0 && Files.exists(CLASSPATH), message);
    }

    /** Where a node answers, and where it and the others of its cluster meet, its own first. */
    private record Ports(int http, List<String> meeting) {}

    private static Node start(Path folder, Ports ports, List<String> options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                Files.readString(CLASSPATH).strip(),
                SOURCE.resolve("TestNode.java").toString(),
                folder.toString(),
                Integer.toString(ports.http())));
        command.addAll(ports.meeting());
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Node(process, ports.http());
    }

    private void awaitReady() throws IOException {
        var guard = new Thread(() -> {
            try {
                Thread.sleep(TimeUnit.SECONDS.toMillis(LONGEST_START_SECONDS));
                process.destroyForcibly();
            } catch (InterruptedException ready) {
                Thread.currentThread().interrupt();
            }
        });
        guard.setDaemon(true);
        guard.start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.equals("ready")) {
            line = said.readLine();
        }
        guard.interrupt();
        if (line == null) {
            throw new IOException("the node did not start; it answered nothing on port " + port);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** An index on it, kept as told. */
    public Access index(String name, int shards, int replicas) {
        return Access.of(
                address() + "/" + name,
                Map.of(
                        "DIXIT_CLUSTER_SHARDS",
                        Integer.toString(shards),
                        "DIXIT_CLUSTER_REPLICAS",
                        Integer.toString(replicas)));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, as a power failure does. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int[] ports(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        for (int number = 0; number < count; number++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        int[] ports = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        Arrays.sort(ports); // the first node of a cluster is the one that leads it
        return ports;
    }
}
