package dixit.corpus;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Rejoins what scraping tore apart: a quotation whose marks were set in blocks of their own, a sentence that goes on in
 * the next block.
 *
 * <p>Every join needs a sign at the very tear: an opening mark that ends a block, a closing mark or a small letter that
 * begins one, a word that no paragraph ends with. A mark that was opened somewhere and never closed is no such sign,
 * so an author's slip cannot swallow what follows; nor is a quotation of several paragraphs, each of which opens anew.
 */
final class Torn {

    /** A torn sentence has few pieces; more is a text that is not torn but strangely set. */
    private static final int MOST_PIECES = 16;

    private static final int LONGEST = 5000;
    private static final int FURTHEST_CLOSE = 4;

    /** Shorter blocks without a full stop are as likely headings. */
    private static final int SURE_SENTENCE = 80;

    private final String text;
    private final Phrases phrases;

    Torn(String text, Phrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    /** Joins neighbours where a tear shows. Only plain blocks are joined; each run must be free of furniture. */
    List<Joined> joined(List<Block> run) {
        List<Joined> all = new ArrayList<>();
        int first = 0;
        while (first < run.size()) {
            int last = first;
            while (last + 1 < run.size() && last - first < MOST_PIECES) {
                int next = joinsUpTo(run, first, last);
                if (next == last
                        || run.get(next).span().end() - run.get(first).span().start() > LONGEST) {
                    break;
                }
                last = next;
            }
            all.add(new Joined(run.subList(first, last + 1)));
            first = last + 1;
        }
        return all;
    }

    /** One or more blocks that are one paragraph. */
    record Joined(List<Block> blocks) {
        Joined {
            blocks = List.copyOf(blocks);
        }

        Span span() {
            return new Span(
                    blocks.getFirst().span().start(), blocks.getLast().span().end());
        }

        boolean mended() {
            return blocks.size() > 1;
        }
    }

    /** The last block that belongs to the same torn sentence, as far as the tear after {@code last} tells. */
    private int joinsUpTo(List<Block> run, int first, int last) {
        Block next = run.get(last + 1);
        if (run.get(last).mark() != Block.Mark.PLAIN || next.mark() != Block.Mark.PLAIN) {
            return last;
        }
        String before = text.substring(
                run.get(first).span().start(), run.get(last).span().end());
        Quoting quoting = Quoting.of(before);
        if (quoting.dangling()) {
            return closing(run, last, quoting).orElse(last + 1);
        }
        if (quoting.closes(next.text()) || goesOn(run.get(last), next, first < last)) {
            return last + 1;
        }
        return last;
    }

    /** Where the quotation opened at the end of block {@code last} closes: a block that begins with the closing mark. */
    private static OptionalInt closing(List<Block> run, int last, Quoting quoting) {
        for (int at = last + 1; at < run.size() && at <= last + FURTHEST_CLOSE; at++) {
            if (quoting.closes(run.get(at).text())) {
                return OptionalInt.of(at);
            }
            if (Quoting.of(run.get(at).text()).dangling()) {
                break;
            }
        }
        return OptionalInt.empty();
    }

    private boolean goesOn(Block before, Block next, boolean torn) {
        boolean quoteEnds = Quoting.endsWithMark(before.text());
        if (before.endsSentence() && !quoteEnds) {
            return false;
        }
        if (Letters.startsLowerCase(next.text()) || Quoting.startsMidSentence(next.text())) {
            return true;
        }
        if (before.endsSentence()) {
            return false;
        }
        String lastWord = before.text().substring(before.text().lastIndexOf(' ') + 1);
        boolean unfinished = phrases.are(Phrases.Kind.CONNECTS, Letters.folded(lastWord))
                || before.text().endsWith(",");
        boolean opensNext = Quoting.of(next.text()).dangling();
        boolean sentence = torn || before.text().length() > SURE_SENTENCE;
        return (unfinished && (sentence || opensNext)) || (opensNext && sentence);
    }
}
