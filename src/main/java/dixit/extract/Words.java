package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.lexicon.WordList;
import dixit.model.Partition;
import dixit.model.Place;
import dixit.model.Span;
import dixit.text.Paragraph;
import dixit.text.Reading;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All words of an article in one row. Positions in it are indexes, and ranges of it half-open. */
final class Words {

    private final Reading reading;
    private final List<Word> all = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    Words(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        for (int p = 0; p < reading.paragraphs().size(); p++) {
            Paragraph paragraph = reading.paragraphs().get(p);
            for (Sentence sentence : paragraph.sentences()) {
                firsts.add(all.size());
                for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
                    Token token = paragraph.tokens().get(t);
                    all.add(new Word(all.size(), token.span(), token.text(), tag(token, lexicon), sentences.size(), p));
                }
                sentences.add(sentence);
            }
        }
        firsts.add(all.size());
        all.forEach(word -> places.computeIfAbsent(lower(word.text()), none -> new ArrayList<>())
                .add(word.index()));
    }

    /** The tagger's, but a word it does not know is of no closed class: "ambassador" is no conjunction. */
    private static String tag(Token token, Lexicon lexicon) {
        boolean closed = switch (token.tag()) {
            case "ADP", "AUX", "CCONJ", "DET", "PRON", "SCONJ" -> true;
            default -> false;
        };
        int first = token.text().codePointAt(0);
        if (!closed || !Character.isLetter(first) || lexicon.has(WordList.FUNCTION_WORDS, token.text())) {
            return token.tag();
        }
        return Character.isUpperCase(first) ? "PROPN" : "NOUN";
    }

    int size() {
        return all.size();
    }

    Word at(int index) {
        return all.get(index);
    }

    /** Whether a word stands there, in the same sentence as the word at {@code beside}. */
    boolean together(int index, int beside) {
        return index >= 0
                && index < all.size()
                && beside >= 0
                && beside < all.size()
                && all.get(index).sentence() == all.get(beside).sentence();
    }

    /** The first word that ends after {@code offset}; {@link #size} when none does. */
    int from(int offset) {
        return Partition.point(all.size(), at -> all.get(at).span().end() <= offset);
    }

    /** The word after the last that begins before {@code offset}. */
    int to(int offset) {
        int end = from(offset);
        return end < all.size() && all.get(end).span().start() < offset ? end + 1 : end;
    }

    Span span(int first, int end) {
        return new Span(all.get(first).span().start(), all.get(end - 1).span().end());
    }

    /** The letters of these words, every blank between them a single space. */
    String text(int first, int end) {
        if (end - first == 1) {
            return all.get(first).text();
        }
        return first >= end ? "" : singleSpaced(reading.article().text(), span(first, end));
    }

    private static String singleSpaced(String text, Span span) {
        StringBuilder letters = new StringBuilder(span.length());
        for (int at = span.start(); at < span.end(); at++) {
            char letter = text.charAt(at);
            if (!isBlank(letter)) {
                letters.append(letter);
            } else if (!isBlank(text.charAt(at - 1))) {
                letters.append(' ');
            }
        }
        return letters.toString();
    }

    /** Blanks that break no line count, too. */
    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** Where this word stands, in small or capital letters, in rising order. */
    List<Integer> places(String word) {
        return places.getOrDefault(lower(word), List.of());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    int sentenceCount() {
        return sentences.size();
    }

    Span sentence(int sentence) {
        return sentences.get(sentence).span();
    }

    int sentenceFirst(int sentence) {
        return firsts.get(sentence);
    }

    int sentenceEnd(int sentence) {
        return firsts.get(sentence + 1);
    }

    /** Where the first verb of a sentence stands, its end when it has none. */
    int firstVerb(int sentence) {
        int at = sentenceFirst(sentence);
        while (at < sentenceEnd(sentence) && !all.get(at).isVerb()) {
            at++;
        }
        return at;
    }

    boolean startsSentence(int index) {
        int first = sentenceFirst(all.get(index).sentence());
        while (first < index && all.get(first).isMark()) {
            first++;
        }
        return first == index;
    }

    Place place(int index) {
        return reading.paragraphs().get(all.get(index).paragraph()).passage().place();
    }

    Reading reading() {
        return reading;
    }
}
