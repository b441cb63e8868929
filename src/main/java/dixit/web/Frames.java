package dixit.web;

import dixit.search.StatementSearch;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Makes the frame around a page. */
final class Frames {

    private final StatementSearch statements;
    private final Frame.Files files;

    Frames(StatementSearch statements, Assets assets) {
        this.statements = statements;
        this.files = new Frame.Files(assets.href("dixit.css"), assets.href("dixit.js"), assets.href("icon.svg"));
    }

    /** Around a page of answers. */
    Frame frame(String title, Address address, String json) throws IOException {
        return new Frame(
                title,
                address.asked(),
                Optional.of(address.as(json)),
                Optional.of(address.toString()),
                Downloads.offered(address, 0).follows(),
                "search",
                foot(),
                files);
    }

    /** Around the first page. */
    Frame home() throws IOException {
        Address all = Address.START;
        return new Frame(
                "Dixit – who said it, who denied it",
                "",
                Optional.of(all.as("/search.json")),
                Optional.of("/"),
                Downloads.offered(all, 0).follows(),
                "search",
                foot(),
                files);
    }

    /** Around a page that shows the answers of a search otherwise than as a list. */
    Frame aside(String title, Address address, String path, String here) throws IOException {
        return new Frame(
                title,
                address.asked(),
                Optional.of(address.as(path + ".json")),
                Optional.of(address.as(path)),
                List.of(),
                here,
                foot(),
                files);
    }

    /**
     * Around any other page.
     *
     * @param path its lasting address
     */
    Frame frame(String title, Address search, String path, String here) throws IOException {
        return new Frame(
                title, search.asked(), Optional.of(path + ".json"), Optional.of(path), List.of(), here, foot(), files);
    }

    /** Around a page whose state is in its address. */
    Frame addressed(String title, String lasting, String json, String here) throws IOException {
        return new Frame(title, "", Optional.of(json), Optional.of(lasting), List.of(), here, foot(), files);
    }

    /** Around a page that tells of an error. */
    Frame error(String title) throws IOException {
        return new Frame(title, "", Optional.empty(), Optional.empty(), List.of(), "", foot(), files);
    }

    Frame.Foot foot() throws IOException {
        StatementSearch.About about = statements.about();
        return new Frame.Foot(
                about.articles(), about.statements(), about.identity(), about.built(), day(about.built()));
    }

    private static String day(String built) {
        try {
            return Written.day(Instant.parse(built).atZone(ZoneOffset.UTC).toLocalDate());
        } catch (DateTimeParseException unreadable) {
            return built;
        }
    }
}
