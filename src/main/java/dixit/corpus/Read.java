package dixit.corpus;

import dixit.model.Article;
import dixit.model.Problem;
import java.util.List;

/** What came of reading a file: an article, or the reason why there is none. */
public sealed interface Read {

    /**
     * An article.
     *
     * @param problems what in its front matter was left out, and why; the article is good without it
     */
    record One(Article article, List<Problem> problems) implements Read {
        public One {
            problems = List.copyOf(problems);
        }
    }

    /** No article. */
    record Not(Problem problem) implements Read {}
}
