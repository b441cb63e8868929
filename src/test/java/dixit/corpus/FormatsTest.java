package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;

/** Every format gives the articles that stand in it. */
class FormatsTest {

    private static final String LINKED = """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
            {"@type":["NewsArticle"],"headline":"Harbour stays shut","datePublished":"2024-03-05T23:30:00-05:00",
            "author":[{"@type":"Person","name":"Ines Okafor"}],"publisher":{"name":"The Example"},
            "mainEntityOfPage":{"@id":"https://example.org/harbour"}}]}</script>
            """;
    private static final String GRAPH = """
            <meta property="og:title" content="Harbour shut (graph)"><meta property="og:site_name" content="Graph News">
            <meta property="article:published_time" content="2024-04-06T10:00:00Z">
            <meta property="og:url" content="https://example.org/graph">
            """;

    @TempDir
    private Path folder;

    private static Article one(Found found) {
        assertEquals(List.of(), found.problems());
        assertEquals(1, found.articles().size(), found::toString);
        return found.articles().getFirst();
    }

    private static void assertHasTheBody(Article article) {
        String words = article.text().replaceAll("\\s+", " ");
        for (String paragraph : Made.BODY.strip().split("\n\n", -1)) {
            assertTrue(words.contains(paragraph.replaceAll("\\s+", " ")), article::text);
        }
        assertTrue(article.passages().size() >= 3, () -> article.passages().toString());
    }

    @Test
    void aPageGivesItsArticleAndNothingOfWhatStandsAround() throws IOException {
        Article article =
                one(Found.in("page.html", Made.utf8(Made.page(LINKED, "Harbour stays shut", Made.paragraphs()))));

        assertHasTheBody(article);
        assertEquals(
                "Harbour stays shut\n\n" + Made.BODY.strip(), article.text().strip());
    }

    @Test
    void whatAPageTellsMachinesComesFromJsonLdThenOpenGraphThenTime() throws IOException {
        String time = "<time datetime=\"2024-05-07T09:00\">7 May</time>";

        Article linked = one(Found.in("a.html", Made.utf8(Made.page(GRAPH + LINKED, "H", time + Made.paragraphs()))));
        assertEquals("Harbour stays shut", linked.title());
        assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), linked.publication().date());
        assertEquals(Optional.of("Ines Okafor"), linked.publication().author());
        assertEquals(Optional.of("The Example"), linked.publication().publisher());
        assertEquals(
                Optional.of(URI.create("https://example.org/harbour")),
                linked.publication().url());

        Article graph = one(Found.in("a.html", Made.utf8(Made.page(GRAPH, "H", time + Made.paragraphs()))));
        assertEquals("Harbour shut (graph)", graph.title());
        assertEquals(Optional.of(LocalDate.of(2024, 4, 6)), graph.publication().date());

        Article bare = one(Found.in("a.html", Made.utf8(Made.page("", "Harbour", time + Made.paragraphs()))));
        assertEquals("Harbour", bare.title());
        assertEquals(Optional.of(LocalDate.of(2024, 5, 7)), bare.publication().date());
    }

    @Test
    void anEncodingThatAPageOnlyClaimsIsNotBelieved() throws IOException {
        String page = Made.page("", "Café Zürich shuts", Made.paragraphs());
        String lying = page.replace("utf-8", "iso-8859-1");

        assertEquals(
                "Café Zürich shuts", one(Found.in("a.html", Made.utf8(lying))).title());
        assertEquals(
                "Café Zürich shuts",
                one(Found.in("a.html", page.getBytes(Charset.forName("windows-1252"))))
                        .title());
        assertEquals(
                "Café Zürich shuts",
                one(Found.in("a.html", page.getBytes(StandardCharsets.UTF_16LE)))
                        .title());
        assertEquals(
                "Кафе",
                one(Found.in(
                                "a.html",
                                Made.page("", "Кафе", Made.paragraphs().replaceAll("[“”]", "\""))
                                        .replace("utf-8", "windows-1251")
                                        .getBytes(Charset.forName("windows-1251"))))
                        .title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss2", "rss1", "atom"})
    void aFeedGivesAnArticleForEachEntry(String kind) throws IOException {
        Found found = Found.in("feed", Made.utf8(feed(kind)));

        assertEquals(List.of("Harbour stays shut", "Second"), found.titles(), found::told);
        Article first = found.articles().getFirst();
        assertHasTheBody(first);
        assertEquals(
                Optional.of(URI.create("https://example.org/1")),
                first.publication().url());
        assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), first.publication().date());
        assertEquals(Optional.of("The Example"), first.publication().publisher());
        assertTrue(found.articles().get(1).text().contains("Only a few words, the council said."));
    }

    private static String feed(String kind) {
        String full = "<![CDATA[" + Made.paragraphs() + "]]>";
        return switch (kind) {
            case "rss2" -> """
                <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <title>The Example</title><link>https://example.org</link><description>d</description>
                <item><title>Harbour stays shut</title><link>https://example.org/1</link><description>Short.</description>
                <pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><content:encoded>%s</content:encoded></item>
                <item><title>Second</title><description>Only a few words, the council said.</description></item>
                </channel></rss>""".replace("%s", full);
            case "rss1" -> """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org"><title>The Example</title>
                <link>https://example.org</link><description>d</description></channel>
                <item rdf:about="https://example.org/1"><title>Harbour stays shut</title><link>https://example.org/1</link>
                <dc:date>2024-03-05T10:00:00Z</dc:date><description>%s</description></item>
                <item rdf:about="https://example.org/2"><title>Second</title><link>https://example.org/2</link>
                <description>Only a few words, the council said.</description></item></rdf:RDF>""".replace("%s", full);
            default -> """
                <?xml version="1.0" encoding="utf-8"?>
                <!-- a comment -->
                <feed xmlns="http://www.w3.org/2005/Atom"><title>The Example</title>
                <entry><title>Harbour stays shut</title><link href="https://example.org/1"/><updated>2024-03-05T10:00:00Z</updated>
                <content type="html">%s</content></entry>
                <entry><title>Second</title><summary>Only a few words, the council said.</summary></entry></feed>""".replace("%s", full);
        };
    }

    private static String json(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Test
    void aLineOfJsonIsAnArticleAndABadOneIsOneProblem() throws IOException {
        Found found = Found.in(
                "news.jsonl",
                Made.utf8(
                        "{\"title\":\"One\",\"body\":" + json(Made.BODY) + ",\"Date\":\"2024-03-05 10:00\"}\n"
                                + "{\"title\":\"Two\",\n"
                                + "\n"
                                + "{\"headline\":\"Three\"}\n"
                                + "{\"headline\":\"Four\",\"text\":\"<p>Markup is read, the council said.</p><p>So there.</p>\"}\n"));

        assertEquals(List.of("One", "Four"), found.titles());
        assertHasTheBody(found.articles().getFirst());
        assertEquals(
                Optional.of(LocalDate.of(2024, 3, 5)),
                found.articles().getFirst().publication().date());
        assertEquals(
                "Four\n\nMarkup is read, the council said.\n\nSo there.",
                found.articles().get(1).text());
        assertEquals("""
                news.jsonl:2 is not an object of JSON; write one on each line
                news.jsonl:4 has no text in the fields that usually hold it; name the field, as in --map text=body""", found.told());
    }

    @Test
    void fieldsOfAnyNameAreMapped() throws IOException {
        Path file = Files.writeString(
                folder.resolve("export"),
                "{\"kopf\":\"One\",\"meta\":{\"inhalt\":" + json(Made.BODY)
                        + ",\"adresse\":\"https://example.org/1\"}}\n");

        Article article = one(Found.in(file, Columns.of("title=kopf,text=meta.inhalt,url=meta.adresse")));

        assertEquals("One", article.title());
        assertHasTheBody(article);
        assertEquals(
                Optional.of(URI.create("https://example.org/1")),
                article.publication().url());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aRowOfATableIsAnArticle(String separator) throws IOException {
        String table = String.join(separator, "Headline", "Published", "Text", "Publisher") + "\r\n"
                + String.join(
                        separator,
                        "\"One\"",
                        "2024-03-05",
                        "\"" + Made.BODY.replace("\"", "\"\"") + "\"",
                        "The Example")
                + "\r\n" + String.join(separator, "Two", "", "Short it is, the council said.", "") + "\r\n";

        Found found = Found.in("rows", Made.utf8("\uFEFF" + table));

        assertEquals(List.of("One", "Two"), found.titles(), found::told);
        assertHasTheBody(found.articles().getFirst());
        assertEquals(
                Optional.of(LocalDate.of(2024, 3, 5)),
                found.articles().getFirst().publication().date());
        assertEquals(
                Optional.of("The Example"),
                found.articles().getFirst().publication().publisher());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "GZIP"})
    void aWebArchiveGivesItsPagesInEnglish(String compression) throws IOException {
        Map<String, HttpResponse> answers = new LinkedHashMap<>();
        byte[] page = Made.utf8(Made.page("", "Harbour stays shut", Made.paragraphs()));
        String german =
                "Der Hafen bleibt bis Freitag geschlossen, teilte der Rat nach einer langen Nacht mit und bat um Geduld. ";
        answers.put("https://example.org/1", Made.answer(200, "text/html; charset=utf-8", page));
        answers.put("https://example.org/gone", Made.answer(404, "text/html", page));
        answers.put("https://example.org/a.png", Made.answer(200, "image/png", new byte[] {1, 2, 3}));
        answers.put(
                "https://example.org/de",
                Made.answer(200, "text/html", Made.utf8(Made.page("", "Hafen", "<p>" + german.repeat(9) + "</p>"))));

        Found found = Found.in("crawl", Made.warc(WarcCompression.valueOf(compression), answers));

        Article article = one(found);
        assertHasTheBody(article);
        assertEquals(
                Optional.of(URI.create("https://example.org/1")),
                article.publication().url());
        assertEquals(List.of("not a page", "not a page", "not in English"), found.skipped());
    }

    @Test
    void archivesOfAnythingAreReadInsideOutAndEachArticleSaysWhereItLies() throws IOException {
        byte[] text = Made.utf8("Harbour stays shut\n\n" + Made.BODY);
        byte[] inner = Made.zip(Made.entries("deep/b.txt", text, ".hidden", text, "__MACOSX/c.txt", text));
        byte[] tar = Made.tar(Made.entries("a.txt", text, "inner.zip", inner, "folder/README.md", text));
        Path zip = Files.write(
                folder.resolve("all.zip"),
                Made.zip(Made.entries(
                        "x.tar.gz", Made.gzip(tar), "page.html", Made.utf8(Made.page("", "Page", Made.paragraphs())))));

        Found found = Found.in(zip);

        assertEquals("", found.told());
        assertEquals(
                List.of(
                        "all.zip!/page.html",
                        "all.zip!/x.tar.gz!/x.tar!/a.txt",
                        "all.zip!/x.tar.gz!/x.tar!/inner.zip!/deep/b.txt"),
                found.items().stream().map(Item::name).toList());
        found.articles().forEach(FormatsTest::assertHasTheBody);
    }

    private static String mail(String type, String body) {
        return "From: The Example <news@example.org>\r\nTo: you@example.org\r\nSubject: =?utf-8?q?Harbour_stays_shut?=\r\n"
                + "Date: Tue, 5 Mar 2024 10:00:00 +0000\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: "
                + type + "\r\n\r\n" + body;
    }

    @Test
    void aMailGivesItsTextElseItsPage() throws IOException {
        String both = "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + Made.BODY
                + "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Not this</p>\r\n--b--\r\n";

        Article plain = one(Found.in("m", Made.utf8(mail("multipart/alternative; boundary=b", both))));
        assertEquals("Harbour stays shut", plain.title());
        assertHasTheBody(plain);
        assertFalse(plain.text().contains("Not this"));
        assertEquals(Optional.of("The Example"), plain.publication().publisher());
        assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), plain.publication().date());
        assertHasTheBody(one(Found.in("m", Made.utf8(mail("text/html; charset=utf-8", Made.paragraphs())))));
    }

    @Test
    void aMailboxGivesItsMails() throws IOException {
        String mail = mail("text/plain; charset=utf-8", Made.BODY + "\n>From here on all is well, she said.\n")
                .replace("\r\n", "\n");
        String divider = "From news@example.org Tue Mar  5 10:00:00 2024\n";

        Found found =
                Found.in("box", Made.utf8(divider + mail + "\n" + divider + mail.replace("stays_shut", "stays_open")));

        assertEquals(List.of("Harbour stays shut", "Harbour stays open"), found.titles(), found::told);
        found.articles().forEach(FormatsTest::assertHasTheBody);
        assertTrue(found.articles().getFirst().text().contains("\nFrom here on"), found.articles()::toString);
    }

    @Test
    void documentsGiveTheirParagraphs() throws IOException {
        assertHasTheBody(one(Found.in("release", word())));
        assertHasTheBody(one(Found.in(
                "release",
                Made.utf8("{\\rtf1\\ansi "
                        + Made.BODY
                                .replace("“", "\\u8220?")
                                .replace("”", "\\u8221?")
                                .replace("\n\n", "\\par\n") + "}"))));
        Article pdf = one(Found.in("2024-03-05 release.pdf", pdf()));
        assertTrue(
                pdf.text().contains("every reason to be careful, said Mara Venn, who leads the council."), pdf::text);
        assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), pdf.publication().date());
    }

    static byte[] word() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Harbour stays shut");
            for (String paragraph : Made.BODY.strip().split("\n\n", -1)) {
                document.createParagraph().createRun().setText(paragraph.replace('\n', ' '));
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] pdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
                content.setLeading(14);
                content.newLineAtOffset(60, 700);
                for (String line : List.of(
                        "Harbour stays shut",
                        "",
                        "We have no reason to hurry, and every reason",
                        "to be careful, said Mara Venn, who leads the",
                        "council.")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void contentTellsTheFormatAndNotTheName() throws IOException {
        byte[] page = Made.utf8(Made.page("", "Harbour stays shut", Made.paragraphs()));

        assertEquals("Harbour stays shut", one(Found.in("saved.txt", page)).title());
        assertEquals(
                "Harbour stays shut",
                one(Found.in("saved.pdf", Made.gzip(page))).title());
        assertTrue(Found.in("program.js", Made.utf8("var x = 1;")).told().contains("is of no known format"));
    }

    @Test
    void whatABrowserKeepsBesideAPageIsNoArticle() throws IOException {
        Files.write(folder.resolve("page.html"), Made.utf8(Made.page("", "H", Made.paragraphs())));
        Files.writeString(Files.createDirectories(folder.resolve("page_files")).resolve("a.txt"), Made.BODY);
        Files.writeString(Files.createDirectories(folder.resolve("my_files")).resolve("a.txt"), Made.BODY);

        Corpus corpus = Corpus.of(folder);

        assertEquals(
                List.of("my_files/a.txt", "page.html"),
                corpus.files().stream().map(corpus::name).toList());
    }

    @Test
    void aDigestTellsWhetherSomethingReadsLikeBefore() throws IOException {
        byte[] row = Made.utf8("{\"title\":\"One\",\"text\":\"Words, she said.\"}\n");
        String digest = Found.in("a.jsonl", row).items().getFirst().digest();

        assertEquals(digest, Found.in("b.jsonl", row).items().getFirst().digest());
        assertNotEquals(
                digest,
                Found.in("a.jsonl", Made.utf8("{\"title\":\"One\",\"text\":\"Words, he said.\"}\n"))
                        .items()
                        .getFirst()
                        .digest());
        assertNotEquals(
                Found.in("2024-01-01.txt", row.clone()).items().getFirst().digest(),
                Found.in("2024-01-02.txt", Made.utf8("Words, she said."))
                        .items()
                        .getFirst()
                        .digest());
    }
}
