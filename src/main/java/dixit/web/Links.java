package dixit.web;

import dixit.model.Speaker;
import dixit.search.Folding;
import dixit.search.Values;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses of the pages about those who speak and those who are spoken of. */
final class Links {

    static final String SPEAKER = "/speaker/";
    static final String COUNTRY = "/country/";
    static final String ACTOR = "/actor/";

    private Links() {}

    /** A state's page is its country's. */
    static String speaker(Speaker speaker) {
        return speaker instanceof Speaker.State state
                ? country(state.of().code())
                : SPEAKER + segment(Values.key(speaker));
    }

    static String speaker(String key) {
        return SPEAKER + segment(key);
    }

    static String country(String code) {
        return COUNTRY + segment(code.toUpperCase(Locale.ROOT));
    }

    static String actor(String name) {
        return ACTOR + segment(Folding.slug(name));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
