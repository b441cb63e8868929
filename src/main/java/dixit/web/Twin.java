package dixit.web;

import java.util.Locale;

/** In which form a page is asked for: its address ends in it. */
enum Twin {
    /** As a page. */
    NONE,
    JSON,
    CSV,
    SVG;

    private String ending() {
        return this == NONE ? "" : "." + name().toLowerCase(Locale.ROOT);
    }

    /** The form that this path asks for. */
    static Twin of(String path) {
        for (Twin twin : values()) {
            if (twin != NONE && path.endsWith(twin.ending())) {
                return twin;
            }
        }
        return NONE;
    }

    /** The path of the page itself. */
    String page(String path) {
        return path.substring(0, path.length() - ending().length());
    }
}
