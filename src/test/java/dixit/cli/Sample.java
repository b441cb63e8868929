package dixit.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small corpus of made-up articles in a folder of its own. */
record Sample(Path home) {

    static final String DENIAL = """
            ---
            title: Ruritania rejects the charge
            source: The Example
            date: 2024-03-26
            ---
            Mara Venn, the defence minister of New Zealand, spoke to reporters in Wellington on Tuesday.

            “We deny every one of these accusations,” said Mara Venn.
            """;

    static final String WARNING = """
            ---
            title: Bank warns of storms
            source: The Example
            date: 2024-04-02
            ---
            The central bank held its rates on Monday.

            Tobias Quell, the governor, warned that the summer would bring heavy storms to the markets.
            """;

    Path corpus() {
        return home.resolve("corpus");
    }

    Path index() {
        return home.resolve("index");
    }

    /** The two articles. */
    static Sample in(Path home) throws IOException {
        var sample = new Sample(home);
        sample.write("denial.md", DENIAL);
        sample.write("markets/warning.md", WARNING);
        return sample;
    }

    Path write(String name, String text) throws IOException {
        return write(name, text, StandardCharsets.UTF_8);
    }

    Path write(String name, String text, Charset charset) throws IOException {
        return write(name, text.getBytes(charset));
    }

    Path write(String name, byte[] bytes) throws IOException {
        Path file = corpus().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
