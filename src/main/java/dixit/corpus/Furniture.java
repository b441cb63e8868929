package dixit.corpus;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Tells an article's blocks from the furniture of the page around them, by known phrases in a fitting layout. */
final class Furniture {

    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_BYLINE = 80;
    private static final int LAST_BYLINE = 8;
    private static final int LONGEST_BOX = 4;
    private static final int LONGEST_CREDIT = 120;
    private static final int FEWEST_CAPTION_WORDS = 4;

    private final Phrases phrases;

    Furniture(Phrases phrases) {
        this.phrases = phrases;
    }

    /** For each block in turn whether it is furniture. */
    List<Boolean> tell(List<Block> blocks) {
        List<Boolean> told = new ArrayList<>();
        boolean section = false;
        int boxEnd = -1;
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            String words = Letters.folded(block.text());
            section = phrases.are(Phrases.Kind.SECTION, words) || (section && !block.endsSentence());
            if (phrases.are(Phrases.Kind.BOX, words)) {
                boxEnd = boxEnd(blocks, at);
            }
            told.add(section || at <= boxEnd || phrases.are(Phrases.Kind.LINE, words) || alone(block, at));
        }
        return told;
    }

    /** Whether the block is furniture wherever it stands. */
    private boolean alone(Block block, int at) {
        String text = block.text();
        return block.mark() == Block.Mark.OTHER
                || (text.length() <= LONGEST_LINE && phrases.begin(Phrases.Kind.START, text))
                || byline(block, at)
                || creditOnly(text);
    }

    private boolean byline(Block block, int at) {
        return at < LAST_BYLINE
                && block.text().length() <= LONGEST_BYLINE
                && !block.endsSentence()
                && phrases.begin(Phrases.Kind.BYLINE, block.text());
    }

    /** The last block of the box that opens at {@code at}: a line that closes it, else just the box's title. */
    private int boxEnd(List<Block> blocks, int at) {
        for (int end = at + 1; end < blocks.size() && end <= at + LONGEST_BOX; end++) {
            if (blocks.get(end).text().length() > LONGEST_LINE) {
                break;
            }
            if (phrases.are(Phrases.Kind.CLOSE, Letters.folded(blocks.get(end).text()))) {
                return end;
            }
        }
        return at;
    }

    private boolean creditOnly(String text) {
        return text.length() <= LONGEST_CREDIT
                && !Letters.endsSentence(text)
                && Letters.words(text) <= FEWEST_CAPTION_WORDS
                && phrases.standIn(Phrases.Kind.CREDIT, text);
    }

    /** Whether the block tells what a picture shows. */
    boolean caption(Block block) {
        return phrases.begin(Phrases.Kind.CAPTION, block.text())
                || credit(block.text()) < block.text().length();
    }

    /** A caption's letters without the credit that follows its last sentence. */
    Span withoutCredit(Block block) {
        int credit = credit(block.text());
        Span rest = Letters.trimmed(block.text(), 0, credit);
        int start = block.span().start();
        return rest.isEmpty() ? block.span() : new Span(start + rest.start(), start + rest.end());
    }

    /** Where the credit at the end begins; the length when there is none. */
    private int credit(String text) {
        int end = text.length() - 1;
        while (end > 0 && !sentenceEnd(text, end - 1)) {
            end--;
        }
        String tail = text.substring(end);
        boolean credit = end > 0
                && tail.length() <= LONGEST_CREDIT
                && !Letters.endsSentence(tail)
                && phrases.standIn(Phrases.Kind.CREDIT, tail);
        return credit ? end : text.length();
    }

    private static boolean sentenceEnd(String text, int at) {
        return Letters.endsSentence(text.substring(at, at + 1)) && Letters.blank(text.charAt(at + 1));
    }
}
