package dixit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import dixit.model.Passage;
import dixit.model.Place;
import dixit.model.Publication;
import dixit.model.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadersTest {

    private static final Reader READER = Readers.shipped();
    private static final List<String> SCRAPS = List.of(
            "\"",
            "“",
            "”",
            "„",
            "«",
            "»",
            "‘",
            "’",
            "'",
            "''",
            "``",
            "said",
            "Ms. Orr",
            "U.S.",
            ".",
            "?!",
            "…",
            ",",
            " ",
            " ",
            "\n\n",
            "\t",
            "🙂",
            "\ud83d",
            "don't",
            "3.5",
            "10,000",
            "—",
            "--",
            "(",
            ")",
            "@",
            "#",
            "é",
            "\u0301",
            "http://a.b/c?d=“e”",
            "\u0000",
            "\u00a0",
            "x-",
            "N.S.A.");

    @Test
    void wordsLieInTheTextInOrderAndASecondReadingAgrees() {
        for (int seed = 0; seed < 500; seed++) {
            Article article = article(scraps(new Random(seed), 60));
            Reading reading = READER.read(article);
            int end = 0;
            int count = 0;
            for (Token token : reading.paragraphs().getFirst().tokens()) {
                assertTrue(token.span().start() >= end && token.span().length() > 0, article.text());
                assertEquals(article.at(token.span()), token.text());
                assertTrue(
                        article.text()
                                .substring(end, token.span().start())
                                .chars()
                                .allMatch(letter -> Words.isBlank((char) letter)),
                        article.text());
                end = token.span().end();
                count++;
            }
            assertEquals(reading, READER.read(article));
            List<Sentence> sentences = reading.paragraphs().getFirst().sentences();
            assertEquals(
                    count,
                    sentences.stream()
                            .mapToInt(s -> s.endToken() - s.firstToken())
                            .sum());
        }
    }

    @Test
    void quotationsLieInTheParagraphInOrder() {
        for (int seed = 0; seed < 500; seed++) {
            Article article = article(scraps(new Random(seed), 40));
            int start = 0;
            for (Quotation quotation :
                    READER.read(article).paragraphs().getFirst().quotations()) {
                assertTrue(quotation.span().start() >= start, article.text());
                assertTrue(quotation.span().contains(quotation.inside()), article.text());
                assertTrue(quotation.span().end() <= article.text().length(), article.text());
                start = quotation.span().start();
            }
        }
    }

    @Test
    void aLongTextOfMarksTakesNoLongerThanItsLengthAllows() {
        Article marks = article("“ \" ‘ „ ' « ".repeat(20_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.read(marks));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "He doesn't agree. | He does n't agree .",
                "They're here; it’s late. | They 're here ; it ’s late .",
                "U.S. Adm. Ada Rowe left. | U.S. Adm. Ada Rowe left .",
                "The N.S.A. paid $3.5 million. | The N.S.A. paid $ 3.5 million .",
                "The workers' plan -- he's unsure... | The workers ' plan -- he 's unsure ...",
                "Anti-war AT&T #dixit @reader | Anti-war AT&T #dixit @reader",
                "See https://a.example/b?c=d now | See https://a.example/b?c=d now",
                "''Go,'' she said. | '' Go , '' she said ."
            })
    void wordsAreCutWhereSpansMayEnd(String text, String words) {
        List<String> found = paragraph(text).tokens().stream().map(Token::text).toList();
        assertEquals(words, String.join(" ", found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Adm. Rowe left. She waved. | 2",
                "“Is it so?” he asked. “Yes.” | 2",
                "It cost 3.5 million. | 1",
                "The U.S. Department of Trade agreed. | 1",
                "She wrote on X. The ship was lost. | 2",
                "The tour of Ada X. Rowe ended. | 1",
                "The tour of Anton X. Rowe ended. | 1",
                "Who? Me! \"Never.\" | 3"
            })
    void sentencesEndAtFullStops(String text, int sentences) {
        assertEquals(sentences, paragraph(text).sentences().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“We go,” she said. | We go,",
                "\"We go,\" she said, \"now.\" | We go, ; now.",
                "The workers' plan isn't John's. | ~~",
                "A ‘safe’ place, they’d say. | safe",
                "A 'safe' place, they'd say. | safe",
                "« Nous partons », dit-elle. | Nous partons",
                "„Wir gehen“, sagte sie. | Wir gehen",
                "»Wir gehen«, sagte sie. | Wir gehen",
                "“We go and never | We go and never",
                "“ One. “Two ,” he said. | One. “Two ,",
                "“She called it ‘mine’,” he said. | She called it ‘mine’, ; mine",
                "''We go,'' she said. | We go,",
                "He said \"we go. \"We stay,\" he said. | we go. \"We stay, "
            })
    void quotationMarksOfEveryStyleArePaired(String text, String quoted) {
        List<String> found = paragraph(text).quotations().stream()
                .map(quotation -> quotation.inside().of(text))
                .toList();
        assertEquals(quoted.strip(), String.join(" ; ", found).strip());
    }

    @Test
    void wordsCarryTheirPartOfSpeech() {
        List<String> tags = paragraph("The minister denied the report.").tokens().stream()
                .map(Token::tag)
                .toList();
        assertEquals(List.of("DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT"), tags);
    }

    private static Paragraph paragraph(String text) {
        return READER.read(article(text)).paragraphs().getFirst();
    }

    private static Article article(String text) {
        return new Article(
                "0123456789abcdef",
                "A title",
                Publication.UNKNOWN,
                text,
                List.of(new Passage(Place.BODY, new Span(0, text.length()))));
    }

    private static String scraps(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
