package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a folder of its own, over a program that only tells how it was started. */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class LauncherTest {

    /** Stands in for the program. */
    static final class Started {

        private Started() {}

        public static void main(String... arguments) {
            System.out.println("java " + Runtime.version().feature());
            System.out.println("home " + System.getProperty("dixit.home"));
            System.out.println("arguments " + List.of(arguments));
        }
    }

    private record Output(int code, String text) {}

    @TempDir
    private Path folder;

    private Path home;
    private Path bin;

    @BeforeEach
    void lay() throws IOException {
        home = Files.createDirectories(folder.resolve("the program"));
        bin = Files.createDirectory(folder.resolve("bin"));
        Files.copy(Path.of("dixit"), home.resolve("dixit"));
        assertTrue(home.resolve("dixit").toFile().setExecutable(true));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("target/lib"));
        jar(home.resolve("target/dixit.jar"));
        Path java = Files.createDirectories(folder.resolve(".sdkman/candidates/java/current/bin"));
        for (String program : List.of("java", "javac")) {
            program(java.resolve(program), forward(Path.of(System.getProperty("java.home"), "bin", program)));
        }
        for (String tool : List.of("dirname", "readlink", "sed", "head", "find", "touch", "id", "cat")) {
            program(bin.resolve(tool), forward(tool(tool)));
        }
    }

    @Test
    void anOldJavaThatComesFirstIsPassedOverForANewerOne() throws Exception {
        program(bin.resolve("java"), "echo 'openjdk version \"1.8.0_402\"' >&2");

        Output ran = run(home.resolve("dixit"), "search", "who denied");

        assertEquals(0, ran.code(), ran.text());
        assertTrue(feature(ran) >= 21, ran.text());
        assertTrue(ran.text().contains("arguments [search, who denied]"), ran.text());
    }

    @Test
    void itRunsFromAnyFolderAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("the program", "dixit"));

        Output ran = run(link, "--version");

        assertEquals(0, ran.code(), ran.text());
        assertTrue(ran.text().contains("home " + home.toRealPath()), ran.text());
    }

    @Test
    void aMissingMavenIsSaidPlainlyWhenThereIsSomethingToBuild() throws Exception {
        Files.delete(home.resolve("target/dixit.jar"));

        Output ran = run(home.resolve("dixit"), "serve");

        assertEquals(2, ran.code(), ran.text());
        assertTrue(ran.text().contains("the command mvn was not found"), ran.text());
    }

    @Test
    void aSourceNewerThanTheProgramIsBuiltFirstAndOnlyOnce() throws Exception {
        program(bin.resolve("mvn"), "echo \"built with $*\" >&2");
        Path source = Files.writeString(home.resolve("src/main/Changed.java"), "");
        Files.setLastModifiedTime(
                home.resolve("target/dixit.jar"), FileTime.from(Instant.now().minusSeconds(60)));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(5)));

        Output first = run(home.resolve("dixit"), "--version");
        Output second = run(home.resolve("dixit"), "--version");

        assertTrue(first.text().contains("built with "), first.text());
        assertTrue(first.text().contains("package"), first.text());
        assertTrue(first.text().contains("arguments [--version]"), first.text());
        assertFalse(second.text().contains("built with "), second.text());
    }

    @Test
    void aBuildThatFailsEndsWithTwo() throws Exception {
        program(bin.resolve("mvn"), "exit 1");
        Files.delete(home.resolve("target/dixit.jar"));

        Output ran = run(home.resolve("dixit"), "serve");

        assertEquals(2, ran.code(), ran.text());
        assertTrue(ran.text().contains("the build failed"), ran.text());
    }

    private Output run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.put("PATH", bin.toString());
        environment.put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), text);
    }

    private static int feature(Output ran) {
        return ran.text()
                .lines()
                .filter(line -> line.startsWith("java "))
                .map(line -> Integer.parseInt(line.substring("java ".length())))
                .findFirst()
                .orElse(0);
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private static String forward(Path program) {
        return "exec '" + program + "' \"$@\"";
    }

    private static Path tool(String name) {
        return List.of("/bin", "/usr/bin").stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void jar(Path file) throws IOException {
        String name = Started.class.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Started.class.getName());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream in = Started.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            in.transferTo(jar);
        }
    }
}
