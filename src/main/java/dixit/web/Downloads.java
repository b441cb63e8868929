package dixit.web;

import dixit.export.Exports;
import dixit.export.Format;
import dixit.export.Provenance;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Questions;
import dixit.search.SearchRequest.Sort;
import dixit.search.StatementSearch;
import dixit.search.StatementSearch.About;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /search.csv}, {@code /statement/{id}.ris}, …: the same statements as on the page, in a form for other programs. */
final class Downloads {

    private static final int LONGEST_NAME = 60;

    private final StatementSearch statements;
    private final Questions questions;
    private final Exports exports;

    Downloads(StatementSearch statements, Questions questions, Exports exports) {
        this.statements = statements;
        this.questions = questions;
        this.exports = exports;
    }

    /**
     * The file at this address, if a file is there and not a page.
     *
     * @param site the server as the browser calls it, without a slash at the end
     */
    Optional<Download> at(String path, Address address, String site) throws IOException {
        int dot = path.indexOf('.');
        Optional<Format> format = dot < 0 ? Optional.empty() : Exports.format(path.substring(dot + 1));
        if (format.isEmpty()) {
            return Optional.empty();
        }
        String page = path.substring(0, dot);
        return page.equals("/search")
                ? Optional.of(search(address, format.get(), site))
                : page.startsWith("/statement/")
                        ? statement(page.substring("/statement/".length()), format.get(), site)
                        : Optional.empty();
    }

    private Download search(Address address, Format format, String site) {
        Address whole = address.onPage(1).showing(Optional.empty());
        Asked asked = Asked.of(whole, questions);
        var order = new Exports.Order(
                format,
                asked.request(0, List.of()),
                new Provenance.Asked(whole.asked(), whole.toString(), filters(asked)),
                site);
        String slug = Folding.slug(whole.asked()).replaceAll("[^a-z0-9-]", "");
        String name =
                "dixit-" + (slug.isEmpty() ? "statements" : slug.substring(0, Math.min(slug.length(), LONGEST_NAME)));
        return new Download(format, name + "." + format.key(), out -> exports.write(order, statements, out));
    }

    private Optional<Download> statement(String id, Format format, String site) throws IOException {
        Optional<Entry> found = statements.statement(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        About about = statements.about();
        Address address = Address.START;
        var asked = new Provenance.Asked("", "/statement/" + id, List.of("statement " + id));
        var order = new Exports.Order(format, Asked.of(address, questions).request(0, List.of()), asked, site);
        return Optional.of(new Download(
                format, "dixit-" + id + "." + format.key(), out -> exports.write(order, found.get(), about, out)));
    }

    /** How the question was read, and what was chosen beside it. */
    private static List<String> filters(Asked asked) {
        Address address = asked.address();
        List<String> filters = new ArrayList<>(Provenance.readAs(asked.question()));
        if (address.asWords()) {
            filters.add("plain words");
        }
        address.choice().chosen().forEach((field, values) -> filters.add(chosen(field, values, "is")));
        address.choice().excluded().forEach((field, values) -> filters.add(chosen(field, values, "is not")));
        if (address.days().limited()) {
            filters.add(Written.days(address.days()));
        }
        if (address.least() > 0) {
            filters.add("least confidence " + address.least());
        }
        if (address.sort() != Sort.RELEVANCE) {
            filters.add(address.sort().name().toLowerCase(Locale.ROOT) + " first");
        }
        return filters;
    }

    private static String chosen(Field field, List<String> values, String is) {
        return field.key() + " " + is + " " + String.join(" or ", values);
    }

    /** What the page offers of this search. */
    static SearchView.TakeAway offered(Address address, long total) {
        Address whole = address.onPage(1).showing(Optional.empty());
        List<SearchView.Saving> saves = new ArrayList<>();
        List<SearchView.Saving> follows = new ArrayList<>();
        for (Format format : Exports.FORMATS) {
            boolean save = format.use() == Format.Use.SAVE;
            String limit = total <= format.most() ? "" : (save ? "first " : "newest ") + Written.count(format.most());
            (save ? saves : follows)
                    .add(new SearchView.Saving(
                            format.label(), whole.as("/search." + format.key()), format.media(), limit));
        }
        return new SearchView.TakeAway(Written.count(total), saves, follows);
    }

    /** The forms in which one statement may be had, by their names. */
    static List<SearchView.Link> ofStatement(String id) {
        return Exports.FORMATS.stream()
                .filter(format -> format.use() == Format.Use.SAVE)
                .map(format -> new SearchView.Link(format.label(), "/statement/" + id + "." + format.key()))
                .toList();
    }
}
