package dixit.web;

import dixit.lucene.LuceneStatements;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Wording;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An index of made-up articles, as the real engine keeps it. */
final class Newsstand {

    static final Stamp STAMP = new Stamp("corpus", "test", "2024-06-23T12:00:00Z");
    private static final Speaker TAN = News.person("Rua Tanhill", "Minister of Harbours", "Harbour Board", News.NZ);
    private static final Speaker LOU = News.person("Lou Marwick", "spokesperson", "Ministry of Tides", News.CN);

    private Newsstand() {}

    static StatementSearch open(Path folder, List<News> articles) throws IOException {
        try (StatementStore store = LuceneStatements.rebuild(folder.resolve("index"), STAMP)) {
            for (News news : articles) {
                news.into(store);
            }
            store.commit();
        }
        return LuceneStatements.search(folder.resolve("index"));
    }

    static List<News> articles() {
        return List.of(harbour(), tides(), many());
    }

    /** With a pronoun, a direct quotation, a denial of “this”, furniture and a threat actor. */
    static News harbour() {
        String quote = "“I can confirm that the group known as TIDEPOOL entered the harbour’s computers twice”";
        News news = News.article(
                        "a000000000000001",
                        "New Zealand accuses China of harbour hack, Beijing denies",
                        "Wellington accused a group linked to China of having read the harbour’s tide tables.",
                        "#Advertisement",
                        "Rua Tanhill, Minister of Harbours, spoke in parliament on Monday.",
                        quote + ", she said.",
                        "What Beijing answered",
                        "For its part, Beijing denies this. The accusations are “groundless and made of foam,” said Lou"
                                + " Marwick, a spokesperson for the Ministry of Tides.")
                .by("The Daily Pier", "2024-03-26", "https://pier.example/harbour?a=1&b=2");
        String lead = "Wellington accused a group linked to China of having read the harbour’s tide tables.";
        return news.says(
                        Stance.ACCUSE,
                        Wording.Type.INDIRECT,
                        "New Zealand accuses China of harbour hack, Beijing denies",
                        "China of harbour hack",
                        "accuses",
                        List.of(news.mention("New Zealand", News.state(News.NZ))),
                        news.country("China", News.CN))
                .says(
                        Stance.ACCUSE,
                        Wording.Type.INDIRECT,
                        lead,
                        "a group linked to China of having read the harbour’s tide tables",
                        "accused",
                        List.of(news.mention("Wellington", News.state(News.NZ))),
                        news.country("China of having", News.CN))
                .says(
                        Stance.SAY,
                        Wording.Type.DIRECT,
                        quote + ", she said.",
                        quote.substring(1, quote.length() - 1),
                        "said",
                        List.of(news.mention(
                                "she", TAN, news.step("Rua Tanhill, Minister of Harbours", "the last woman named"))),
                        news.actor("TIDEPOOL"))
                .says(
                        Stance.DENY,
                        Wording.Type.INDIRECT,
                        "For its part, Beijing denies this.",
                        "this",
                        "denies",
                        List.of(news.mention("Beijing denies this", News.state(News.CN))))
                .says(
                        Stance.DENY,
                        Wording.Type.MIXED,
                        "The accusations are “groundless and made of foam,” said Lou Marwick, a spokesperson for the"
                                + " Ministry of Tides.",
                        "The accusations are “groundless and made of foam",
                        "said",
                        List.of(news.mention("Lou Marwick", LOU)));
    }

    static News tides() {
        News news = News.article(
                        "a000000000000002",
                        "London joins Wellington",
                        "The United Kingdom and New Zealand accuse China of reading tide tables together.",
                        "Officials warned of more floods, according to people close to the harbour.")
                .by("Evening Buoy", "2023-11-02", "https://buoy.example/london");
        return news.says(
                        Stance.ACCUSE,
                        Wording.Type.INDIRECT,
                        "The United Kingdom and New Zealand accuse China of reading tide tables together.",
                        "China of reading tide tables together",
                        "accuse",
                        List.of(
                                news.mention("The United Kingdom", News.state(News.GB)),
                                news.mention("New Zealand", News.state(News.NZ))),
                        news.country("China", News.CN))
                .says(
                        Stance.WARN,
                        Wording.Type.INDIRECT,
                        "Officials warned of more floods, according to people close to the harbour.",
                        "Officials warned of more floods",
                        "according to",
                        List.of(news.mention(
                                "people close to the harbour",
                                new Speaker.Unnamed(
                                        "people close to the harbour", Optional.empty(), Optional.empty()))));
    }

    /** Enough statements for two pages. */
    static News many() {
        String[] paragraphs = new String[12];
        for (int i = 0; i < paragraphs.length; i++) {
            paragraphs[i] = "Pilot number " + (char) ('A' + i) + " says that buoy number " + (i + 1)
                    + " has drifted a long way from the harbour.";
        }
        News news = News.article("a000000000000003", "Pilots speak of buoys", paragraphs)
                .by("Evening Buoy", "2022-05-17", "https://buoy.example/pilots");
        for (int i = 0; i < paragraphs.length; i++) {
            String who = "Pilot number " + (char) ('A' + i);
            news.says(
                    Stance.SAY,
                    Wording.Type.INDIRECT,
                    paragraphs[i],
                    "that buoy number " + (i + 1) + " has drifted a long way from the harbour",
                    "says",
                    List.of(news.mention(
                            who,
                            new Speaker.Person(who, Optional.of("pilot"), Optional.empty(), Optional.of(News.GB)))));
        }
        return news;
    }
}
