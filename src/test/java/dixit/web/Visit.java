package dixit.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dixit.corpus.Articles;
import dixit.corpus.Corpus;
import dixit.correct.CorrectionsFile;
import dixit.extract.Extractor;
import dixit.lexicon.Lexicon;
import dixit.lucene.LuceneStatements;
import dixit.model.Article;
import dixit.search.Origin;
import dixit.search.Stamp;
import dixit.search.StatementSearch;
import dixit.search.StatementStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A server over the sample corpus and a browser that visits it. */
final class Visit implements AutoCloseable {

    private static final Stamp STAMP = new Stamp("corpus", "test", "2024-06-23T12:00:00Z");

    private final Chromium chromium;
    private final StatementSearch search;
    private final WebServer server;

    private Visit(Chromium chromium, StatementSearch search, WebServer server) {
        this.chromium = chromium;
        this.search = search;
        this.server = server;
    }

    /** Indexes the sample into {@code folder}, serves it, and starts the browser. */
    static Visit start(Path folder, Path program) throws IOException {
        Lexicon lexicon = Lexicon.shipped();
        Path index = folder.resolve("index");
        try (StatementStore store = LuceneStatements.rebuild(index, STAMP)) {
            Extractor extractor = Extractor.shipped(lexicon).surerThan(0.2);
            for (Path file : Corpus.of(Path.of("corpus")).files()) {
                Article article = Articles.fromText(String.valueOf(file.getFileName()), Files.readString(file));
                Origin origin = new Origin(file.toString(), Corpus.fingerprint(file));
                store.replace(origin, article, extractor.extract(article));
            }
            store.commit();
        }
        StatementSearch search = LuceneStatements.search(index);
        WebServer server = WebServer.start(
                Settings.local(0)
                        .takingCorrections(
                                new CorrectionsFile(folder.resolve("corrections.tsv"), lexicon, Clock.systemUTC())),
                search,
                NewsSite.makings());
        return new Visit(Chromium.start(program), search, server);
    }

    /** A page of a fresh browser. Closing its context closes it. */
    Page page(Look look, boolean script) {
        Browser.NewContextOptions options =
                look.options().setBaseURL("http://127.0.0.1:" + server.port()).setJavaScriptEnabled(script);
        BrowserContext context = chromium.browser().newContext(options);
        return context.newPage();
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        server.close();
        search.close();
    }
}
