package dixit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that no newspaper prints: put together from scraps, articles with letters changed, and made to be hard to read. */
public final class HostileTexts {

    private static final List<String> SCRAPS = List.of(
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "„",
            "(",
            ")",
            "—",
            "...",
            "…",
            ".",
            ",",
            ":",
            ";",
            "?",
            "!",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u0085",
            "\u2028",
            "\t",
            "\u00a0",
            "\u0000",
            "\u001f",
            "\u200b",
            "\u200e",
            "\u200f",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "e\u0301",
            "\u0301",
            "İ",
            "ß",
            "ﬁ",
            "北京",
            "مصر",
            "said",
            "says",
            "denied",
            "according to",
            "told",
            "warned",
            "that",
            "he",
            "she",
            "they",
            "Mara Venn",
            "Tobias Quell",
            "the ministry",
            "New Zealand",
            "Beijing",
            "Chinese",
            "Mr.",
            "U.S.",
            "APT40",
            "in 2024",
            "on Monday",
            "1,000",
            "0x7f",
            "<p>",
            "</p>",
            "<script>",
            "&amp;",
            "&#0;",
            "---",
            "title:",
            "# ",
            "* ",
            "> ",
            "Advertisement",
            "Read more",
            "http://a.example/b?c=d",
            "a@b.example",
            "{",
            "}",
            "[",
            "]",
            "\\",
            "$1",
            "%s",
            "=1+1",
            "not");

    private static final List<String> ARTICLES = articles();

    private HostileTexts() {}

    private static List<String> articles() {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            return files.filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .map(HostileTexts::read)
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** One of scraps, or an article with some of its letters changed. */
    public static String any(Random random) {
        return random.nextBoolean() ? scraps(random) : mutated(random);
    }

    private static String scraps(Random random) {
        var text = new StringBuilder();
        for (int parts = random.nextInt(random.nextInt(10) == 0 ? 1500 : 60); parts > 0; parts--) {
            if (random.nextInt(15) == 0) {
                text.append(Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1)));
            } else {
                text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
            text.append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String mutated(Random random) {
        var text = new StringBuilder(ARTICLES.get(random.nextInt(ARTICLES.size())));
        text.delete(random.nextInt(text.length()), text.length());
        for (int edits = random.nextInt(40); edits > 0 && !text.isEmpty(); edits--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                default -> text.setCharAt(at, (char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    /** By name, texts of about so many letters, each of which repeats one thing that is hard to read. */
    public static Map<String, String> ofLength(int letters) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "an ordinary article again and again",
                filled(String.join("\n\n", ARTICLES.subList(0, 3)) + "\n\n", letters));
        texts.put(
                "one long line", filled("Mara Venn said on Monday that the pier was closed, and it rained; ", letters));
        texts.put("one long word", filled("x", letters));
        texts.put("straight quotation marks", filled("\"", letters));
        texts.put("opening quotation marks", filled("“", letters));
        texts.put("quotations within quotations", nested(letters));
        texts.put("quotations that never close", filled("“It rains, Mara Venn said.\n\n", letters));
        texts.put("single quotation marks", filled("' a '", letters));
        texts.put("marks for right to left", filled("\u202emara\u202c said \u2067x\u2069 ", letters));
        texts.put("halves of letters", filled("\uD83D said \uDE00 ", letters));
        texts.put("accents upon accents", "e" + filled("\u0301", letters));
        texts.put("NULs", filled("said \u0000", letters));
        texts.put(
                "names",
                filled("Mara Venn, Tobias Quell, Ines Okafor and the ministry of harbours of New Zealand, ", letters));
        texts.put("pronouns", filled("He said she said they said it said. ", letters));
        texts.put("blank lines", filled("\n \n", letters));
        texts.put("full stops", filled(". ", letters));
        texts.put("brackets", filled("([{<", letters));
        texts.put("titles", filled("Minister of the Interior of the Minister of ", letters));
        return texts;
    }

    private static String nested(int letters) {
        int depth = letters / 12;
        return "“a ".repeat(depth) + "he said" + " b”".repeat(depth);
    }

    private static String filled(String with, int letters) {
        return with.repeat(letters / with.length() + 1).substring(0, letters);
    }
}
