package dixit.corpus;

import dixit.model.Article;
import dixit.model.Problem;
import java.util.List;

/** What came of reading an item: an article, or the reason why there is none. */
public sealed interface Read {

    /**
     * An article.
     *
     * @param problems what it tells of itself that had to be left out, and why; the article is good without it
     */
    record One(Article article, List<Problem> problems) implements Read {
        public One {
            problems = List.copyOf(problems);
        }
    }

    /** No article, for something is wrong. */
    record Not(Problem problem) implements Read {}

    /** No article, and rightly so. */
    record Skipped(String reason) implements Read {

        static final Skipped NO_PAGE = new Skipped("not a page");
        static final Skipped OTHER_LANGUAGE = new Skipped("not in English");
    }
}
