package dixit.web;

import dixit.replies.Accused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Which thread: whoever has the address sees the same.
 *
 * @param about the accused: the code of a country, or a name
 * @param incident the key of an incident of the lexicon
 * @param article the id of an article that is about the matter
 * @param by only what this country or speaker accuses of, by its key in facets
 * @param days only accusations of these days
 */
record ThreadAddress(
        Optional<String> about, Optional<String> incident, Optional<String> article, Optional<String> by, Days days) {

    private static final int CODE = 2;

    static ThreadAddress of(Params params, Days days) {
        return new ThreadAddress(
                params.one("about").map(ThreadAddress::key),
                params.one("incident"),
                params.one("article"),
                params.one("by").map(ThreadAddress::key),
                days);
    }

    static ThreadAddress about(String key) {
        return new ThreadAddress(Optional.of(key), Optional.empty(), Optional.empty(), Optional.empty(), Days.ANY);
    }

    ThreadAddress incident(String key) {
        return new ThreadAddress(about, Optional.of(key), Optional.empty(), by, days);
    }

    ThreadAddress article(String id) {
        return new ThreadAddress(about, Optional.empty(), Optional.of(id), by, days);
    }

    /** Only what this one accuses of in these days. */
    ThreadAddress by(String key, Days when) {
        return new ThreadAddress(about, incident, article, Optional.of(key), when);
    }

    private static String key(String given) {
        return given.length() == CODE ? given.toUpperCase(Locale.ROOT) : given.toLowerCase(Locale.ROOT);
    }

    Optional<Accused> party() {
        return about.map(ThreadAddress::party);
    }

    static Accused party(String key) {
        return key.length() == CODE ? Accused.country(key) : Accused.named(key);
    }

    String as(String path) {
        StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        about.ifPresent(value -> query.add("about=" + encoded(value)));
        incident.ifPresent(value -> query.add("incident=" + encoded(value)));
        article.ifPresent(value -> query.add("article=" + encoded(value)));
        by.ifPresent(value -> query.add("by=" + encoded(value)));
        days.from().ifPresent(day -> query.add("from=" + day));
        days.to().ifPresent(day -> query.add("to=" + day));
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return as("/thread");
    }
}
