package dixit.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.corpus.Articles;
import dixit.corpus.Corpus;
import dixit.lexicon.Lexicon;
import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Speaker;
import dixit.model.Statement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether those who speak in the sample corpus are given their country, and nobody that of those they speak of. */
class CorpusCountriesTest {

    private static final double MOST_WRONG = 0.01;
    private static final double LEAST_RIGHT = 0.8;

    private int right;
    private int untold;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void peopleOfTheCorpusAreOfTheirCountry() throws IOException {
        Map<String, String> countries = countries();
        Extractor extractor = Extractor.shipped(Lexicon.shipped());
        for (Path file : Corpus.of(Path.of("corpus")).files()) {
            var article = Articles.fromText(String.valueOf(file.getFileName()), Files.readString(file));
            for (Statement statement : extractor.extract(article)) {
                for (Mention mention : statement.speakers()) {
                    Optional.ofNullable(countries.get(mention.speaker().name()))
                            .filter(country -> mention.speaker() instanceof Speaker.Person)
                            .ifPresent(country -> judge(mention.speaker(), country));
                }
            }
        }
        int all = right + untold + wrong.size();
        String told = right + " right, " + untold + " not told, wrong: " + wrong;
        Files.writeString(Files.createDirectories(Path.of("target", "fixtures")).resolve("corpus.txt"), told);
        assertTrue(wrong.size() <= MOST_WRONG * all, told);
        assertTrue(right >= LEAST_RIGHT * all, told);
    }

    private void judge(Speaker speaker, String country) {
        Optional<String> told = speaker.country().map(Country::code);
        if (told.isEmpty()) {
            untold++;
        } else if (told.get().equals(country)) {
            right++;
        } else {
            wrong.add(speaker.name() + " " + told.get());
        }
    }

    private static Map<String, String> countries() throws IOException {
        String file = "corpus-countries.tsv";
        var resource = Objects.requireNonNull(CorpusCountriesTest.class.getResourceAsStream(file), file);
        try (var in = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        }
    }
}
