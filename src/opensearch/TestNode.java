import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One node of OpenSearch for tests: {@code java -cp … TestNode.java FOLDER HTTP-PORT OWN-PORT [OTHER-PORT…]}. The ports of
 * all nodes of a cluster are told to each, its own first. It says {@code ready} when it answers, and ends when its
 * standard input does, so that it never outlives whoever started it.
 */
public final class TestNode {

    public static void main(String[] told) throws IOException {
        String own = told[2];
        String all = IntStream.range(2, told.length)
                .mapToObj(at -> "127.0.0.1:" + told[at])
                .collect(Collectors.joining(","));
        String first = IntStream.range(2, told.length).mapToObj(at -> told[at]).sorted().findFirst().orElseThrow();
        var runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("node.name", "node-" + own);
            settings.put("network.host", "127.0.0.1");
            settings.put("http.port", told[1]);
            settings.put("transport.port", own);
            settings.put("discovery.type", "zen");
            settings.putList("discovery.seed_hosts", all.split(","));
            settings.putList("cluster.initial_cluster_manager_nodes", "node-" + first);
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(told[0])
                .clusterName("dixit-test")
                .numOfNode(1)
                .disableESLogger());
        System.out.println("ready");
        while (System.in.read() >= 0) {
            continue; // until whoever started it is gone
        }
        Runtime.getRuntime().halt(0);
    }
}
