package dixit.web;

import dixit.correct.CorrectionsFile;
import dixit.export.Json;
import dixit.search.Entry;
import dixit.search.Questions;
import dixit.search.StatementSearch;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * All pages by their addresses, without a word of HTTP.
 *
 * <p>May be shared between threads.
 */
final class Site {

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String A_DAY = "public, max-age=86400";

    private final Assets assets = new Assets();
    private final TemplateEngine templates;
    private final Json json = Json.indented();
    private final Frames frames;
    private final HomePage home;
    private final SearchPage search;
    private final FacetPage facet;
    private final StatementPage statement;
    private final ArticlePage article;
    private final Profiles profiles;
    private final HelpPage help;
    private final QualityPage quality;
    private final ThreadPage thread;
    private final MatrixPage matrix;
    private final Downloads downloads;
    private final Suggestions suggestions;
    private final StatementSearch statements;
    private final CorrectionDesk desk;

    /** @param corrections where readers may put something right; nowhere when it is empty */
    Site(StatementSearch statements, Makings makings, Optional<CorrectionsFile> corrections) {
        Questions questions = makings.questions();
        this.statements = statements;
        this.desk = new CorrectionDesk(corrections);
        this.templates = templates();
        this.frames = new Frames(statements, assets);
        Cards cards = new Cards(assets, questions);
        Facets facets = new Facets(assets);
        Answering answering = new Answering(statements, makings.disputes());
        this.search = new SearchPage(statements, questions, frames, new SearchPage.Parts(cards, facets, answering));
        this.home = new HomePage(
                statements, questions, frames, new HomePage.Parts(search, new Meters(statements, questions, assets)));
        this.facet = new FacetPage(statements, questions, frames, facets);
        this.statement = new StatementPage(
                statements, frames, new StatementPage.Parts(cards, answering, desk, makings.explanations()));
        this.article = new ArticlePage(statements, frames);
        this.profiles = new Profiles(statements, questions, frames, assets);
        this.help = new HelpPage(frames);
        this.quality = new QualityPage(statements, questions, frames);
        this.downloads = new Downloads(statements, questions, makings.exports());
        this.suggestions = new Suggestions(statements, questions);
        this.thread = new ThreadPage(statements, makings, frames, cards);
        this.matrix = new MatrixPage(statements, makings.disputes(), frames, cards);
    }

    /** The templates of all pages, compiled with the program. */
    static TemplateEngine templates() {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Site.class.getClassLoader(), "dixit.web.pages");
        templates.setBinaryStaticContent(false);
        return templates;
    }

    /** The answer to a GET. What cannot be answered is told on a page of its own. */
    Answer answer(String path, Params params) throws IOException {
        if (path.startsWith("/static/") || path.startsWith("/flags/")) {
            return file(path).orElseGet(() -> missing(path));
        }
        if (path.equals("/opensearch.xml")) {
            return Answer.page(200, OpenSearch.MEDIA, OpenSearch.description(params.site()));
        }
        if (path.equals("/openapi.json")) {
            return text(200, Answer.JSON, json.of(OpenApi.document()));
        }
        Twin twin = Twin.of(path);
        try {
            Address address = Address.of(params);
            if (params.one("pick").isPresent()) {
                return Answer.elsewhere(address.toString());
            }
            if (path.equals("/") && address.query().isEmpty()) {
                Optional<HomeView> view = home.view();
                if (view.isPresent()) {
                    return rendered(200, Answer.HTML, "home", view.get());
                }
            }
            Optional<Answer> suggested = suggested(path, address);
            if (suggested.isPresent()) {
                return suggested.get();
            }
            Optional<Page> shown = page(twin.page(path), address, params);
            return shown.flatMap(page -> written(page, twin)).orElseGet(() -> missing(path));
        } catch (BadAddress bad) {
            return trouble(400, "That address does not work", bad.told(), twin);
        }
    }

    /** What follows on a form that was filled in to put this statement right: its page, or what is wrong with the form. */
    Answer correct(String id, Params filled) throws IOException {
        Optional<Entry> entry = statements.statement(id);
        if (entry.isEmpty()) {
            return missing("/statement/" + id);
        }
        try {
            desk.take(entry.get().statement(), filled);
            return Answer.elsewhere("/statement/" + id + "#correct");
        } catch (BadAddress bad) {
            return trouble(400, "That was not written down", bad.told(), Twin.NONE);
        }
    }

    /** The file of statements at this address, when there is one rather than a page. */
    Optional<Download> download(String path, Params params) throws IOException {
        try {
            return downloads.at(path, Address.of(params), params.site());
        } catch (BadAddress bad) {
            return Optional.empty(); // the answer tells what is wrong with it
        }
    }

    /** Suggestions are for scripts and browsers; who comes for a page is led to the answers. */
    private Optional<Answer> suggested(String path, Address address) throws IOException {
        return switch (path) {
            case "/suggest" -> Optional.of(Answer.elsewhere(address.toString()));
            case "/suggest.json" -> Optional.of(data(Answer.JSON, suggestions.of(address.asked())));
            case "/suggest.opensearch.json" ->
                Optional.of(data(Answer.SUGGESTIONS, suggestions.openSearch(address.asked())));
            default -> Optional.empty();
        };
    }

    private Answer data(String type, Object told) {
        return text(200, type, json.of(told));
    }

    private Optional<Page> page(String path, Address address, Params params) throws IOException {
        if (path.equals("/") || path.equals("/search")) {
            return Optional.of(search.show(address));
        }
        if (path.equals("/help")) {
            return Optional.of(help.show());
        }
        if (path.equals("/quality")) {
            return Optional.of(quality.show());
        }
        if (path.startsWith("/facet/")) {
            return facet.show(path.substring("/facet/".length()), address, params);
        }
        if (path.startsWith("/statement/")) {
            return statement.show(path.substring("/statement/".length()), address);
        }
        if (path.startsWith("/article/")) {
            return article.show(path.substring("/article/".length()), address);
        }
        if (path.equals("/thread")) {
            return thread.show(ThreadAddress.of(params, address.days()));
        }
        if (path.equals("/matrix")) {
            return Optional.of(matrix.show(MatrixAddress.of(params, address.days())));
        }
        return profiles.at(path);
    }

    private Optional<Answer> file(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length == 4 && parts[1].equals("static")) {
            return assets.ours(parts[2], parts[3]).map(asset -> Answer.file(asset, FOREVER));
        }
        return parts.length == 3 && parts[1].equals("flags") && parts[2].endsWith(".svg")
                ? assets.flagFile(parts[2].substring(0, parts[2].length() - 4)).map(asset -> Answer.file(asset, A_DAY))
                : Optional.empty();
    }

    private Answer missing(String path) {
        String message = path.startsWith("/statement/")
                ? "This index has no statement of that number. It may have been read otherwise when the index was built anew."
                : path.startsWith("/article/")
                        ? "This index has no article of that number. It may have left the corpus."
                        : path.startsWith(Links.SPEAKER)
                                ? "Nobody of that name and country speaks in this index. Articles may have been read otherwise when it was built anew."
                                : path.startsWith("/thread")
                                        ? "This index tells of no such accusation. Articles may have been read otherwise when it was built anew."
                                        : "Nothing is at this address. It may be mistyped.";
        return trouble(404, "There is no such page", message, Twin.of(path));
    }

    /** A page that tells of something that went wrong. */
    Answer trouble(int status, String title, String message, Twin twin) {
        try {
            ErrorView view = new ErrorView(frames.error(title + " – Dixit"), title, message);
            Page page = new Page(status, "error", view, new Trouble(status, title, message));
            return written(page, twin == Twin.JSON ? twin : Twin.NONE).orElseThrow();
        } catch (IOException | RuntimeException unreadable) {
            // The index cannot even tell what it is: say the little that can be said without it.
            return Answer.page(
                    status, "text/plain; charset=utf-8", (title + ". " + message).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What went wrong, as JSON. */
    record Trouble(int status, String error, String message) {}

    /** The page in the form of this twin, if it has one. */
    private Optional<Answer> written(Page page, Twin twin) {
        return switch (twin) {
            case NONE -> Optional.of(rendered(page.status(), Answer.HTML, page.template(), page.view()));
            case JSON -> Optional.of(text(page.status(), Answer.JSON, json.of(page.json())));
            case CSV -> page.table().map(table -> text(page.status(), Answer.CSV, table.csv()));
            case SVG -> page.picture().map(name -> rendered(page.status(), Answer.SVG, name, page.view()));
        };
    }

    private static Answer text(int status, String type, String text) {
        return Answer.page(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer rendered(int status, String type, String template, Object view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", view, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Answer.page(status, type, bytes.toByteArray());
    }
}
