package dixit.search;

import java.util.List;
import java.util.Random;

/** Texts that nobody would type, put together from what everybody might. */
public final class Scraps {

    private static final List<String> PARTS = List.of(
            "who",
            "denied",
            "accused",
            "China",
            "APT",
            "40",
            "CVE-2021-26855",
            "the",
            "\"",
            "“",
            "(",
            ")",
            "-",
            "+",
            "OR",
            "AND",
            "NOT",
            "*",
            "?",
            "~2",
            "^",
            ":",
            "country:",
            "stance:",
            "date:2024",
            "..",
            "[",
            "]",
            "{",
            "}",
            "\\",
            "/",
            "&&",
            "||",
            "!",
            "\u0000",
            "\uD83D\uDE00",
            "\uD83D",
            "É",
            "e\u0301",
            "北京",
            "’s",
            "'",
            "@",
            "fn:",
            "(none)",
            "\t",
            "\n",
            "\u00a0",
            "hack*",
            "what did",
            "say about",
            "speaker:(",
            "New Zealand",
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");

    private Scraps() {}

    public static String text(Random random) {
        var text = new StringBuilder();
        int parts = random.nextInt(random.nextInt(20) == 0 ? 400 : 12);
        for (int part = 0; part < parts; part++) {
            text.append(
                    random.nextInt(12) == 0
                            ? Character.toString(random.nextInt(0x2000))
                            : PARTS.get(random.nextInt(PARTS.size())));
            text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
