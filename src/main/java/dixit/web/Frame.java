package dixit.web;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param title of the window
 * @param asked what the search box holds
 * @param json address of the same page as JSON
 * @param lasting the address under which this page is to be kept
 * @param feeds addresses of the same search to be followed
 * @param here which of the pages in the head this is; may be empty
 */
public record Frame(
        String title,
        String asked,
        Optional<String> json,
        Optional<String> lasting,
        List<SearchView.Saving> feeds,
        String here,
        Foot foot,
        Files files) {

    public Frame {
        feeds = List.copyOf(feeds);
    }

    /**
     * What the index holds.
     *
     * @param identity changes whenever the content does
     * @param day when it was built, for people
     */
    public record Foot(long articles, long statements, String identity, String built, String day) {

        /** {@code 38 articles, 412 statements}. */
        public String counts() {
            return Written.count(articles, "article") + ", " + Written.count(statements, "statement");
        }
    }

    /** Addresses of our sheet, script and icon. */
    public record Files(String sheet, String script, String icon) {}
}
