package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Trials;
import dixit.lucene.LuceneStatements;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same corpus makes the same index and the same words, whatever the machine. */
final class EverywhereTest {

    private static final int LEAST_JAVA = 21;

    @TempDir
    private Path home;

    /** A machine: its Java, how it is set up, and what that is called. */
    private record Machine(Path java, List<String> options) {}

    /** Extracts and indexes the sample, and prints what came of it. */
    static final class Telling {

        private Telling() {}

        public static void main(String... arguments) throws IOException {
            Path home = Path.of(arguments[0]);
            Path index = home.resolve("index");
            Ran indexed = Ran.in(home, "rebuild", arguments[1], "--index", index.toString());
            StringBuilder told = new StringBuilder();
            try (StatementSearch search = LuceneStatements.search(index)) {
                told.append(search.about().identity())
                        .append(' ')
                        .append(search.about().statements());
            }
            List<String> files;
            try (Stream<Path> corpus = Files.list(Path.of(arguments[1]))) {
                files = corpus.map(Path::toString)
                        .filter(name -> !name.endsWith("README.md"))
                        .sorted()
                        .limit(5)
                        .toList();
            }
            List<String> extract = new ArrayList<>(List.of("extract"));
            extract.addAll(files);
            Ran extracted = Ran.in(home, extract.toArray(String[]::new));
            Ran answered = Ran.in(home, "search", "who denied", "--json", "--index", index.toString());
            Ran exported = Ran.in(home, "export", "who denied", "--format", "csv", "--index", index.toString());
            for (Ran ran : List.of(indexed, extracted, answered, exported)) {
                String out = ran.out().replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "now");
                told.append(' ').append(ran.code()).append(' ').append(out.hashCode());
            }
            Files.writeString(Path.of(arguments[2]), told);
        }
    }

    private static List<Path> javas() throws IOException {
        List<Path> found = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")));
        for (String place : List.of("/usr/lib/jvm", "/usr/lib64/jvm", "/usr/java", "/opt/java")) {
            if (Files.isDirectory(Path.of(place))) {
                try (Stream<Path> all = Files.list(Path.of(place))) {
                    all.map(java -> java.resolve("bin/java"))
                            .filter(Files::isExecutable)
                            .forEach(found::add);
                }
            }
        }
        List<Path> real = new ArrayList<>();
        for (Path java : found) {
            if (number(java) >= LEAST_JAVA && real.stream().noneMatch(known -> same(known, java))) {
                real.add(java);
            }
        }
        return real;
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }

    private static int number(Path java) throws IOException {
        Path release = java.resolveSibling("../release").normalize();
        return Files.exists(release)
                ? Files.readAllLines(release).stream()
                        .filter(line -> line.startsWith("JAVA_VERSION="))
                        .map(line -> line.replaceAll("[^\\d.]", "").split("\\.", 2)[0])
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private static List<Machine> machines() throws IOException {
        List<Path> javas = javas();
        Path here = javas.getFirst();
        List<Machine> machines = new ArrayList<>(List.of(
                new Machine(here, List.of("-XX:ActiveProcessorCount=1", "-Duser.language=en", "-Duser.timezone=UTC")),
                new Machine(
                        here,
                        List.of(
                                "-XX:ActiveProcessorCount=2",
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Duser.timezone=Pacific/Kiritimati",
                                "-Dfile.encoding=ISO-8859-9")),
                new Machine(
                        here,
                        List.of(
                                "-XX:ActiveProcessorCount=7",
                                "-Duser.language=ar",
                                "-Duser.country=EG",
                                "-Duser.extensions=u-nu-arab",
                                "-Duser.timezone=America/St_Johns",
                                "-Dfile.encoding=US-ASCII"))));
        for (Path other : javas.subList(1, javas.size())) {
            machines.add(new Machine(other, List.of("-XX:ActiveProcessorCount=2")));
        }
        return machines;
    }

    /** The sample, and beside it what zones and charsets could read otherwise: moments around midnight, letters beyond ASCII. */
    private Path corpus() throws IOException {
        Path corpus = Files.createDirectory(home.resolve("corpus"));
        try (Stream<Path> sample = Files.list(Path.of("corpus"))) {
            for (Path article : sample.toList()) {
                Files.copy(article, corpus.resolve(Path.of("corpus").relativize(article)));
            }
        }
        String words = "“İzmir’s pier is shut,” Zoë Quell denied on Tuesday in Port Velin.";
        Files.writeString(corpus.resolve("0.eml"), """
                From: The Buoy <news@buoy.example>
                Subject: Harbour
                Date: Tue, 5 Mar 2024 00:10:00 +0000
                Message-ID: <1@buoy.example>
                Content-Type: text/plain; charset=utf-8

                %s
                """.replace("%s", words));
        Files.writeString(corpus.resolve("1.xml"), """
                <rss version="2.0"><channel><title>The Buoy</title><link>https://buoy.example/</link><description>News</description>
                <item><title>Pier</title><link>https://buoy.example/1</link><pubDate>Tue, 05 Mar 2024 23:50:00 GMT</pubDate>
                <description>%s</description></item></channel></rss>
                """.replace("%s", words));
        return corpus;
    }

    @Test
    void theSameCorpusMakesTheSameOnEveryMachine() throws IOException, InterruptedException {
        String corpus = corpus().toString();
        List<Machine> machines = machines();
        List<String> told = new ArrayList<>();
        for (Machine machine : machines) {
            Path folder = Files.createDirectory(home.resolve("machine " + told.size()));
            Path result = folder.resolve("told");
            List<String> command = new ArrayList<>(List.of(machine.java().toString()));
            command.addAll(machine.options());
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
            command.addAll(List.of(Telling.class.getName(), folder.toString(), corpus, result.toString()));
            Path log = folder.resolve("log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertTrue(process.waitFor(300, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), Files.readString(log));
            told.add(Files.readString(result));
        }
        for (int at = 1; at < told.size(); at++) {
            Machine machine = machines.get(at);
            assertEquals(told.getFirst(), told.get(at), machine::toString);
        }
        Trials.passed(
                "threads (1, 2, 7), locales (en, tr_TR, ar_EG), time zones, default charsets and each JDK from 21 on found here",
                machines.size(),
                "the same index, extraction, answers and CSV, byte by byte");
    }
}
