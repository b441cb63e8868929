package dixit.corpus;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into blocks: by blank lines, by the markers of Markdown, and by lines where a line is a paragraph. */
final class Blocks {

    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t]+");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+•◦▪‣·●][ \\t\\u00A0]+|\\d{1,2}[.)][ \\t]+)");
    private static final Pattern QUOTED = Pattern.compile("(?:>[ \\t]?)+");
    private static final Pattern UNDERLINE = Pattern.compile("(?:={3,}|-{3,})");
    private static final Pattern NO_TEXT = Pattern.compile(
            "(?:[-*_=~•·][ \\t]*){3,}|!\\[[^\\]]*\\]\\([^)]*\\)|<!--.*-->|</?[a-zA-Z][^>]*>|https?://\\S+|\\[[^\\]]*\\]\\(\\S*\\)");
    private static final Pattern FENCE = Pattern.compile("(?:`{3,}|~{3,}).*");

    /** A text set in lines of one width breaks near its right edge, which is no further out than this. */
    private static final int WIDEST_COLUMN = 120;

    private static final int NARROWEST_COLUMN = 40;

    /** How much room a line broken by hand may leave. */
    private static final int RAGGED = 10;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> group = new ArrayList<>();
    private boolean fenced;

    private Blocks(String text) {
        this.text = text;
    }

    /** The blocks of {@code text} from {@code from} on, in its order. */
    static List<Block> of(String text, int from) {
        Blocks cutter = new Blocks(text);
        int at = from;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            cutter.line(Letters.trimmed(text, at, end));
            at = end + 1;
            if (text.startsWith("\r\n", end)) {
                at++;
            }
        }
        cutter.close();
        return List.copyOf(cutter.blocks);
    }

    private void line(Span line) {
        String words = line.of(text);
        if (FENCE.matcher(words).matches()) {
            close();
            fenced = !fenced;
            add(line, Block.Mark.OTHER);
        } else if (line.isEmpty()) {
            close();
        } else if (fenced) {
            add(line, Block.Mark.OTHER);
        } else if (group.size() == 1 && UNDERLINE.matcher(words).matches()) {
            Span heading = group.getFirst();
            group.clear();
            add(heading, Block.Mark.HEADING);
        } else if (NO_TEXT.matcher(words).matches()) {
            close();
            add(line, Block.Mark.OTHER);
        } else {
            text(line, words);
        }
    }

    private void text(Span line, String words) {
        Matcher heading = HEADING.matcher(words);
        Matcher item = ITEM.matcher(words);
        Matcher quoted = QUOTED.matcher(words);
        if (heading.lookingAt()) {
            close();
            add(new Span(line.start() + heading.end(), line.end()), Block.Mark.HEADING);
        } else if (item.lookingAt() && item.end() < words.length()) {
            close();
            add(new Span(line.start() + item.end(), line.end()), Block.Mark.ITEM);
        } else if (quoted.lookingAt()) {
            Span rest = Letters.trimmed(text, line.start() + quoted.end(), line.end());
            if (rest.isEmpty()) {
                close();
            } else {
                group.add(rest);
            }
        } else {
            group.add(line);
        }
    }

    /** Ends the group of lines gathered so far. */
    private void close() {
        if (!group.isEmpty() && wrapped(group)) {
            add(new Span(group.getFirst().start(), group.getLast().end()), Block.Mark.PLAIN);
        } else if (group.size() > 2 && blocks.isEmpty() && wrapped(group.subList(1, group.size()))) {
            add(group.getFirst(), Block.Mark.PLAIN);
            add(new Span(group.get(1).start(), group.getLast().end()), Block.Mark.PLAIN);
        } else {
            group.forEach(line -> add(line, Block.Mark.PLAIN));
        }
        group.clear();
    }

    /** Whether the lines are one paragraph that was broken at a right edge: the next word had no room in any of them. */
    private boolean wrapped(List<Span> lines) {
        int longest = lines.stream().mapToInt(Span::length).max().orElse(0);
        boolean column = lines.size() == 1 || (longest >= NARROWEST_COLUMN && longest <= WIDEST_COLUMN);
        for (int i = 1; column && i < lines.size(); i++) {
            String next = lines.get(i).of(text);
            int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
            column = lines.get(i - 1).length() + 1 + word + RAGGED >= longest;
        }
        return column;
    }

    private void add(Span span, Block.Mark mark) {
        Span letters = Letters.trimmed(text, span.start(), span.end());
        if (!letters.isEmpty()) {
            blocks.add(new Block(letters, letters.of(text), mark));
        }
    }
}
