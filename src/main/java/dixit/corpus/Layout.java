package dixit.corpus;

import dixit.model.Passage;
import dixit.model.Place;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a text a newspaper reader would read.
 *
 * @param title the headline's letters, else how the text begins
 * @param passages headline, lead, captions and body; no advertisements, subheadings or links
 */
record Layout(Optional<String> title, List<Passage> passages) {

    private static final Phrases PHRASES = Phrases.shipped();
    private static final int LONGEST_HEADLINE = 250;
    private static final int LONGEST_SUBHEADING = 80;
    private static final int MOST_SUBHEADING_WORDS = 10;
    private static final int LONGEST_BEGINNING = 100;

    Layout {
        passages = List.copyOf(passages);
    }

    static Layout of(FrontMatter front) {
        return new Reading(front).layout();
    }

    /** Goes over the blocks of one text. */
    private static final class Reading {

        private final FrontMatter front;
        private final Furniture furniture = new Furniture(PHRASES);
        private final List<Block> blocks;
        /** The first block that is not furniture. */
        private final int first;

        private final List<Passage> passages = new ArrayList<>();
        private boolean led;

        Reading(FrontMatter front) {
            this.front = front;
            this.blocks = Blocks.of(front.text(), front.end());
            int told = furniture.tell(blocks).indexOf(false);
            this.first = told < 0 ? blocks.size() : told;
        }

        Layout layout() {
            Optional<Span> headline = headline();
            headline.ifPresent(span -> passages.add(new Passage(Place.HEADLINE, span)));
            int body = headline.filter(span -> span.start() >= front.end()).isPresent() ? first + 1 : 0;
            List<Block> rest = blocks.subList(body, blocks.size());
            List<Boolean> told = furniture.tell(rest);
            Torn torn = new Torn(front.text(), PHRASES);
            List<Block> run = new ArrayList<>();
            for (int at = 0; at < rest.size(); at++) {
                Block block = rest.get(at);
                if (told.get(at) || block.mark() == Block.Mark.HEADING || furniture.caption(block)) {
                    paragraphs(torn.joined(run), true);
                    run.clear();
                    if (!told.get(at) && block.mark() != Block.Mark.HEADING) {
                        passages.add(new Passage(Place.CAPTION, furniture.withoutCredit(block)));
                    }
                } else {
                    run.add(block);
                }
            }
            paragraphs(torn.joined(run), false);
            Optional<String> title = front.title()
                    .or(() -> headline)
                    .map(span -> span.of(front.text()))
                    .or(this::beginning);
            return new Layout(title, passages);
        }

        /** The body's own headline where it has one, else the title of the front matter. */
        private Optional<Span> headline() {
            if (first >= blocks.size()) {
                return front.title();
            }
            Block block = blocks.get(first);
            if (block.mark() == Block.Mark.HEADING) {
                return Optional.of(block.span());
            }
            Optional<String> title = front.title().map(span -> Letters.folded(span.of(front.text())));
            if (title.isPresent()) {
                return title.get().equals(Letters.folded(block.text())) ? Optional.of(block.span()) : front.title();
            }
            boolean alone = blocks.size() == first + 1;
            return alone || block.span().length() > LONGEST_HEADLINE ? Optional.empty() : Optional.of(block.span());
        }

        private void paragraphs(List<Torn.Joined> paragraphs, boolean more) {
            for (int at = 0; at < paragraphs.size(); at++) {
                boolean followed = more || at + 1 < paragraphs.size();
                if (!(led && followed && subheading(paragraphs.get(at)))) {
                    passages.add(new Passage(
                            led ? Place.BODY : Place.LEAD, paragraphs.get(at).span()));
                    led = true;
                }
            }
        }

        /** Whether a paragraph is a few words that open like a title and do not end like a sentence. */
        private boolean subheading(Torn.Joined paragraph) {
            Block block = paragraph.blocks().getFirst();
            String text = block.text();
            return !paragraph.mended()
                    && block.mark() == Block.Mark.PLAIN
                    && text.length() <= LONGEST_SUBHEADING
                    && block.words() <= MOST_SUBHEADING_WORDS
                    && Character.isLetterOrDigit(text.codePointAt(0))
                    && !Letters.startsLowerCase(text)
                    && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                    && !Quoting.of(text).open();
        }

        /** Something to call an article by that has no headline: how its text begins. */
        private Optional<String> beginning() {
            return blocks.stream().findFirst().map(Block::text).map(text -> {
                int cut = text.lastIndexOf(' ', LONGEST_BEGINNING);
                return text.length() <= LONGEST_BEGINNING
                        ? text
                        : text.substring(0, cut < 0 ? LONGEST_BEGINNING : cut) + " …";
            });
        }
    }
}
