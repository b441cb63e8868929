package dixit.web;

import dixit.search.StatementSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How the server is, for those who watch over it: {@code /health} for a load balancer, {@code /metrics} for Prometheus.
 *
 * <p>May be shared between threads.
 */
final class Vitals {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final double NANOS = 1e9;

    private final StatementSearch statements;
    private final Workload workload;
    private final Map<Integer, LongAdder> answered = new ConcurrentSkipListMap<>();
    private final LongAdder nanos = new LongAdder();

    Vitals(StatementSearch statements, Workload workload) {
        this.statements = statements;
        this.workload = workload;
    }

    /** A request was answered. */
    void count(int status, long took) {
        answered.computeIfAbsent(status, none -> new LongAdder()).increment();
        nanos.add(took);
    }

    /** Whether questions can be answered: status 200 when they can, 503 when not. */
    Answer health() {
        try {
            StatementSearch.About about = statements.about();
            return json(
                    200,
                    "{\"status\":\"ok\",\"articles\":" + about.articles() + ",\"statements\":" + about.statements()
                            + "}\n");
        } catch (IOException unreadable) {
            return json(503, "{\"status\":\"the index cannot be read\"}\n");
        }
    }

    private static Answer json(int status, String body) {
        return Answer.page(status, Answer.JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The numbers as Prometheus reads them. */
    Answer metrics() throws IOException {
        StatementSearch.About about = statements.about();
        StringBuilder text = new StringBuilder();
        describe(text, "dixit_http_requests_total", "counter", "Requests answered, by status.");
        long all = 0;
        for (Map.Entry<Integer, LongAdder> status : answered.entrySet()) {
            long count = status.getValue().sum();
            text.append("dixit_http_requests_total{status=\"" + status.getKey() + "\"} " + count + "\n");
            all += count;
        }
        describe(text, "dixit_http_request_seconds", "summary", "How long answers took.");
        text.append(String.format(Locale.ROOT, "dixit_http_request_seconds_sum %.6f%n", nanos.sum() / NANOS));
        text.append("dixit_http_request_seconds_count " + all + "\n");
        gauge(text, "dixit_http_requests_running", "Requests that are being answered.", workload.running());
        gauge(text, "dixit_index_articles", "Articles in the index.", about.articles());
        gauge(text, "dixit_index_statements", "Statements in the index.", about.statements());
        Runtime java = Runtime.getRuntime();
        gauge(text, "dixit_memory_used_bytes", "Java's heap in use.", java.totalMemory() - java.freeMemory());
        return Answer.page(200, TEXT, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void gauge(StringBuilder text, String name, String help, long value) {
        describe(text, name, "gauge", help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void describe(StringBuilder text, String name, String type, String help) {
        text.append("# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n");
    }
}
