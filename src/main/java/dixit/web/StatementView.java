package dixit.web;

import dixit.variants.WordDiff;
import java.util.List;
import java.util.Optional;

/**
 * One statement, in its place.
 *
 * @param back leads to the search that the reader came from
 * @param places where it stands: in its article, and in others
 * @param chain how the words of the article lead to the speaker
 */
public record StatementView(
        Frame frame,
        Card card,
        Optional<SearchView.Link> back,
        Chain chain,
        Places places,
        Turn turn,
        Cite cite,
        Sure sure) {

    /** The paragraphs of its article, and the articles that carry it: none or several, itself among them. */
    public record Places(List<ArticleView.Row> rows, List<Variant> variants) {
        public Places {
            rows = List.copyOf(rows);
            variants = List.copyOf(variants);
        }
    }

    /**
     * The statement as one article carries it.
     *
     * @param date in ISO 8601
     * @param day the same, for people
     * @param where publisher and title
     * @param here whether it is the one that the page is about
     * @param words its words, with those of this page's that it leaves out
     */
    public record Variant(
            Optional<String> date,
            String day,
            String where,
            String who,
            String href,
            boolean here,
            List<WordDiff.Part> words) {
        public Variant {
            words = List.copyOf(words);
        }
    }

    /** How the words of the article lead to the speaker. */
    public record Chain(String title, List<Step> steps) {
        public Chain {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param kind what it is about
     * @param words the words of the article, or the name they lead to
     * @param reason why
     * @param anchor where the letters stand on this page
     */
    public record Step(String kind, String words, String reason, Optional<String> anchor) {}

    /** The statements before and after it in the article. */
    public record Turn(int number, int of, Optional<Neighbour> previous, Optional<Neighbour> next, String article) {}

    /** Another statement of the article. */
    public record Neighbour(String label, String href) {}

    /**
     * How to cite it.
     *
     * @param lasting the address that lasts
     * @param atWords an address that opens the publisher's page at these words
     * @param forms the same for reference managers and other programs
     */
    public record Cite(String text, String lasting, Optional<String> atWords, List<SearchView.Link> forms) {
        public Cite {
            forms = List.copyOf(forms);
        }
    }

    /**
     * How it was found, how sure that is, and what to do when it is wrong.
     *
     * @param addressee whom it was said to, in the words of the text
     * @param why what spoke for its parts; empty when that cannot be told
     * @param putRight what readers put right, in words
     * @param fix the form for that, where corrections are taken
     */
    public record Sure(
            String cue,
            String stance,
            String confidence,
            String hedge,
            Optional<String> addressee,
            List<Why> why,
            List<String> putRight,
            Optional<Fix> fix) {
        public Sure {
            why = List.copyOf(why);
            putRight = List.copyOf(putRight);
        }
    }

    /**
     * What spoke for a part of the statement.
     *
     * @param label {@code source}, {@code cue}, {@code content}, or {@code words} for the lexicon
     * @param reasons strongest first
     */
    public record Why(String label, String words, List<String> reasons) {
        public Why {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Where a reader puts something right.
     *
     * @param action where the form goes
     * @param noted what was put right since the index was brought in step
     */
    public record Fix(String action, List<String> speakers, List<String> stances, List<String> noted) {
        public Fix {
            speakers = List.copyOf(speakers);
            stances = List.copyOf(stances);
            noted = List.copyOf(noted);
        }
    }
}
