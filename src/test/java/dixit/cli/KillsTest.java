package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Trials;
import dixit.lucene.LuceneStatements;
import dixit.search.Inventory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program is killed in the middle of its work, again and again. Its index is the old one or the new one, whole; a server that
 * answers meanwhile shows the one or the other and never fails.
 */
final class KillsTest {

    private static final int KILLS = Trials.of(5, 200);
    private static final int ARTICLES = 60;
    private static final List<String> COMMANDS = List.of("index", "rebuild", "watch");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @TempDir
    private Path home;

    private final Random random = new Random(20261125);
    private final List<Process> children = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();

    /** What the server may say of itself now: the old index or the new one. */
    private volatile Set<String> allowed = Set.of();

    private final AtomicInteger answers = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() throws InterruptedException {
        over.set(true);
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
    }

    private Process start(String log, String... arguments) throws IOException {
        Process child = Child.start(
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Ddixit.home=" + home),
                Main.class,
                home.resolve(log),
                arguments);
        children.add(child);
        return child;
    }

    private void article(int number) throws IOException {
        String verb = List.of("said", "denied", "warned", "claimed").get(random.nextInt(4));
        new Sample(home)
                .write(
                        number + ".txt",
                        "Report " + number + "\n\nMara Venn, the minister of harbours, " + verb
                                + " on Monday that pier " + random.nextInt(1000)
                                + " was closed.\n\n“We opened it again,” Tobias Quell said.\n");
    }

    private void edit() throws IOException {
        for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
            int number = random.nextInt(ARTICLES);
            if (random.nextInt(4) > 0) {
                article(number);
            } else {
                Files.deleteIfExists(home.resolve("corpus/" + number + ".txt"));
            }
        }
    }

    private Inventory inventory(String index) throws IOException {
        Inventory inventory = LuceneStatements.inventory(home.resolve(index));
        assertEquals(List.of(), inventory.faults());
        return inventory;
    }

    @Test
    @Timeout(4 * 3600)
    void whatIsKilledLeavesTheOldIndexOrTheNewAndTheServerAnswersOn() throws Exception {
        for (int number = 0; number < ARTICLES; number++) {
            article(number);
        }
        assertEquals(0, Ran.in(home, "index").code());
        allowed = Set.of(inventory("index").about().identity());
        Thread asker = Thread.ofPlatform().start(serve());
        long whole = uninterrupted();
        int early = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            early += round(COMMANDS.get(kill % COMMANDS.size()), whole) ? 1 : 0;
            assertEquals(List.of(), List.copyOf(failures), "after kill " + kill);
        }
        over.set(true);
        asker.join();
        assertEquals(List.of(), List.copyOf(failures));
        assertTrue(answers.get() > KILLS, () -> "only " + answers + " answers");
        Trials.passed(
                "`index`, `rebuild` and `watch` killed (-9) at random moments while `serve` answers",
                KILLS,
                String.format(
                        java.util.Locale.ROOT,
                        "the old index (%,d times) or the new, whole; no article lost or there twice; none of %,d searches failed",
                        early,
                        answers.get()));
    }

    private long uninterrupted() throws IOException, InterruptedException {
        long began = System.nanoTime();
        assertTrue(start("log", "rebuild").waitFor(120, TimeUnit.SECONDS));
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    /** Tells whether it was killed before the new index was in place. */
    private boolean round(String command, long whole) throws Exception {
        String old = inventory("index").about().identity();
        edit();
        assertEquals(
                0,
                Ran.in(home, "rebuild", "--index", home.resolve("anew").toString())
                        .code());
        String wanted = inventory("anew").about().identity();
        allowed = Set.copyOf(List.of(old, wanted)); // they are the same when nothing came of the edits

        Process child = start("log", command);
        waitFor(child, whole);
        child.destroyForcibly().waitFor();

        String now = inventory("index").about().identity();
        assertTrue(allowed.contains(now), () -> command + " left neither the old index nor the new one");
        Ran again = Ran.in(home, "index");
        assertEquals(0, again.code(), again.err());
        assertEquals(wanted, inventory("index").about().identity(), command);
        return now.equals(old);
    }

    /** To some moment of a run: half the time to one after it began to write. */
    private void waitFor(Process child, long whole) throws InterruptedException {
        if (random.nextBoolean()) {
            Path writing = home.resolve("index/problems.jsonl.new");
            while (child.isAlive() && !Files.exists(writing)) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt((int) (whole / 2)));
        } else {
            Thread.sleep(random.nextInt((int) (whole * 5 / 4)));
        }
    }

    private Runnable serve() throws IOException, InterruptedException {
        start("served", "serve", "--port", "0", "--index", home.resolve("index").toString());
        Matcher address = ADDRESS.matcher("");
        for (int tries = 0; tries < 600 && !address.find(); tries++) {
            Thread.sleep(100);
            address = ADDRESS.matcher(Files.readString(home.resolve("served")));
        }
        URI search = URI.create(address.group() + "/search.json?q=pier");
        return () -> {
            try (HttpClient client = HttpClient.newHttpClient()) {
                while (!over.get()) {
                    ask(client, search);
                    Thread.sleep(25);
                }
            } catch (IOException | InterruptedException failed) {
                failures.add(failed.toString());
            }
        };
    }

    private void ask(HttpClient client, URI search) throws IOException, InterruptedException {
        Set<String> before = allowed;
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(search).build(), BodyHandlers.ofString());
        answers.incrementAndGet();
        if (answer.statusCode() != 200) {
            failures.add("status " + answer.statusCode() + ": " + answer.body());
            return;
        }
        JsonNode totals = JsonMapper.shared().readTree(answer.body()).get("totals");
        String index = totals.get("index").asString();
        if (!before.contains(index) && !allowed.contains(index)) {
            failures.add("an index that is neither the old nor the new one: " + totals);
        }
        if (totals.get("statements").asInt() == 0) {
            failures.add("nothing was found: " + totals);
        }
    }
}
