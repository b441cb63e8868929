package dixit.web;

import dixit.export.Exports;
import dixit.extract.Explainer;
import dixit.lexicon.Lexicon;
import dixit.replies.Disputes;
import dixit.search.Questions;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pages over the made-up articles, asked by their addresses. */
record NewsSite(StatementSearch search, Site site) implements AutoCloseable {

    private static final String SITE = "http://localhost:4567";

    static NewsSite open(Path folder) throws IOException {
        return open(folder, Newsstand.articles());
    }

    static NewsSite open(Path folder, List<News> articles) throws IOException {
        StatementSearch search = Newsstand.open(folder, articles);
        return new NewsSite(search, new Site(search, makings(), Optional.empty()));
    }

    static Makings makings() {
        Lexicon lexicon = Lexicon.shipped();
        return new Makings(
                new Questions(lexicon),
                new Disputes(lexicon),
                new Exports(lexicon, "test"),
                Explainer.shipped(lexicon));
    }

    /** The answer to {@code /search?q=who+denied}. */
    Answer get(String address) throws IOException {
        return site.answer(path(address), params(address));
    }

    /** The file of statements at this address. */
    Optional<String> file(String address) throws IOException {
        Optional<Download> download = site.download(path(address), params(address));
        StringWriter out = new StringWriter();
        if (download.isPresent()) {
            download.get().body().into(out);
        }
        return download.map(written -> out.toString());
    }

    private static String path(String address) {
        return address.split("\\?", 2)[0];
    }

    private static Params params(String address) {
        String[] parts = address.split("\\?", 2);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : parts.length < 2 ? new String[0] : parts[1].split("&", -1)) {
            String[] given = part.split("=", 2);
            values.computeIfAbsent(given[0], name -> new ArrayList<>())
                    .add(URLDecoder.decode(given[1], StandardCharsets.UTF_8));
        }
        return new Params(values, SITE);
    }

    @Override
    public void close() throws IOException {
        search.close();
    }
}
