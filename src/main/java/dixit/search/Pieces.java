package dixit.search;

import dixit.model.Note;
import dixit.model.Span;
import dixit.search.Piece.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a typed text apart. Never fails: what has no meaning is left out, with a note where one may have been intended.
 * Parentheses are balanced in the outcome.
 */
final class Pieces {

    static final int MOST_LETTERS = 1024;
    static final int MOST_PARTS = 64;
    static final int DEEPEST = 8;
    static final int SHORTEST_BEGINNING = 2;

    /** A beginning stands for as many words as an index has, each looked for in every text. */
    static final int MOST_BEGINNINGS = 8;

    /** Where the words of a phrase stand is looked up in every text that has them all. */
    static final int MOST_PHRASES = 24;

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final List<String> SPECIAL = List.of(SearchRequest.NONE, SearchRequest.UNDENIED);
    private static final Pattern FIELD = Pattern.compile("(\\p{L}+):");
    private static final Pattern LIKE = Pattern.compile("like:([0-9a-z-]{1,64})(?=[\\s)]|$)");
    private static final Pattern STRENGTH = Pattern.compile("[~^][\\d.]*$");
    private static final Pattern WILDCARDS = Pattern.compile("[*?]");

    private final String typed;
    private final int end;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Deque<Optional<Field>> groups = new ArrayDeque<>();
    private int at;
    private int parts;
    private int beginnings;
    private int phrases;
    private int unopened;
    private boolean negated;
    private boolean literal;
    private boolean emptyFilter;

    private Pieces(String typed) {
        this.typed = typed;
        this.end = Math.min(typed.length(), MOST_LETTERS);
    }

    static Pieces of(String typed) {
        var pieces = new Pieces(typed);
        pieces.read();
        return pieces;
    }

    List<Piece> all() {
        return pieces;
    }

    List<Note> notes() {
        return notes;
    }

    /** Whether a field was typed without a value: then there are no words, but not because none were meant. */
    boolean hasEmptyFilter() {
        return emptyFilter;
    }

    private void read() {
        if (typed.length() > end) {
            note(end, typed.length(), "Only the first 1,024 characters are searched.");
        }
        while (at < end) {
            char sign = typed.charAt(at);
            if (parts == MOST_PARTS && !isGap(sign)) {
                note(at, end, "Only the first 64 parts are searched.");
                break;
            }
            readAt(sign);
        }
        for (Optional<Field> open : groups) {
            pieces.add(new Piece(Kind.CLOSE, new Span(end, end), ")", open, false, false));
        }
        if (!groups.isEmpty()) {
            note(end, end, "A parenthesis is not closed; it is read as closed at the end.");
        }
    }

    private void readAt(char sign) {
        if (isGap(sign)) {
            at++;
        } else if (sign == '(') {
            open(field());
        } else if (sign == ')') {
            close();
        } else if (isQuote(sign)) {
            phrase(at, field());
        } else if (sign == '-' || sign == '+') {
            negated |= sign == '-' && at + 1 < end && !isGap(typed.charAt(at + 1));
            at++;
        } else if (sign == '=') {
            literal = at + 1 < end && !isGap(typed.charAt(at + 1));
            at++;
        } else {
            word();
        }
    }

    private Optional<Field> field() {
        return groups.isEmpty() ? Optional.empty() : groups.peek();
    }

    private void open(Optional<Field> field) {
        if (groups.size() == DEEPEST) {
            note(at, at + 1, "Parentheses go eight deep at most; this one is left out.");
            unopened++;
        } else {
            add(new Piece(Kind.OPEN, new Span(at, at + 1), "(", field, negated, false));
            groups.push(field);
        }
        at++;
    }

    private void close() {
        if (unopened > 0) {
            unopened--;
        } else if (groups.isEmpty()) {
            note(at, at + 1, "A parenthesis closes that was not opened; it is left out.");
        } else {
            add(new Piece(Kind.CLOSE, new Span(at, at + 1), ")", groups.pop(), false, false));
        }
        at++;
    }

    /** From the quotation mark here to the next one. */
    private void phrase(int start, Optional<Field> field) {
        int from = at + 1;
        int to = from;
        while (to < end && !isQuote(typed.charAt(to))) {
            to++;
        }
        if (to == end) {
            note(at, end, "A quotation mark is not closed; the phrase is read to the end.");
        }
        at = Math.min(end, to + 1);
        text(Kind.PHRASE, start, typed.substring(from, to), field);
    }

    private void word() {
        int start = at;
        Matcher example = LIKE.matcher(typed).region(at, end);
        if (example.lookingAt()) {
            at = example.end();
            add(new Piece(Kind.LIKE, new Span(start, at), example.group(1), Optional.empty(), negated, true));
            return;
        }
        Matcher named = FIELD.matcher(typed).region(at, end);
        if (named.lookingAt()) {
            Optional<Field> field = Field.of(named.group(1));
            if (field.isPresent()) {
                at = named.end();
                value(start, field);
                return;
            }
        }
        String letters = upToGap();
        if (named.lookingAt() && !letters.startsWith("//", named.group().length()) && named.end() < at) {
            note(start, named.end(), "There is no field “" + named.group(1) + "”; its letters are searched as words.");
        }
        plain(start, letters);
    }

    /** What stands after the name of a field. */
    private void value(int start, Optional<Field> field) {
        if (at == end || isGap(typed.charAt(at)) || typed.charAt(at) == ')') {
            note(start, at, "“" + typed.substring(start, at) + "” has no value; it is left out.");
            emptyFilter = true;
            negated = false;
        } else if (special().isPresent()) {
            String value = special().get();
            at += value.length();
            add(new Piece(Kind.WORD, new Span(start, at), value, field, negated, false));
        } else if (typed.charAt(at) == '(') {
            open(field);
        } else if (isQuote(typed.charAt(at))) {
            phrase(start, field);
        } else {
            String letters = upToGap();
            if (letters(letters) == 0) {
                note(start, at, "“" + typed.substring(start, at) + "” has no value; it is left out.");
                emptyFilter = true;
            }
            text(Kind.WORD, start, letters, field);
        }
    }

    /** A value in parentheses that is no group. */
    private Optional<String> special() {
        return SPECIAL.stream().filter(value -> typed.startsWith(value, at)).findFirst();
    }

    private void plain(int start, String letters) {
        switch (letters) {
            case "OR", "||" -> add(new Piece(Kind.OR, new Span(start, at), letters, field(), false, false));
            case "AND", "&&" -> negated = false;
            case "NOT" -> negated = true;
            default -> {
                String bare = STRENGTH.matcher(letters).replaceFirst("");
                if (bare.length() < letters.length()) {
                    note(start + bare.length(), at, "Fuzziness and weights are not known here; they are left out.");
                }
                wildcards(start, bare);
            }
        }
    }

    private void wildcards(int start, String letters) {
        String word = letters.endsWith("?") ? letters.substring(0, letters.length() - 1) : letters;
        int wild = firstWildcard(word);
        if (wild < 0) {
            text(Kind.WORD, start, word, field());
        } else if (wild < word.length() - 1 || word.charAt(wild) == '?') {
            note(start, at, "An asterisk stands only at the end of a word; it is left out.");
            text(Kind.WORD, start, WILDCARDS.matcher(word).replaceAll(" ").strip(), field());
        } else if (letters(word) < SHORTEST_BEGINNING) {
            note(start, at, "A beginning needs at least two letters; it is left out.");
            negated = false;
        } else {
            text(Kind.PREFIX, start, word.substring(0, wild), field());
        }
    }

    private static int firstWildcard(String word) {
        Matcher wild = WILDCARDS.matcher(word);
        return wild.find() ? wild.start() : -1;
    }

    /** Adds a text unless there is no word in it, or there are too many of its kind. */
    private void text(Kind kind, int start, String letters, Optional<Field> field) {
        if (letters(letters) > 0 && !isTooMany(kind, start)) {
            parts++;
            add(new Piece(kind, new Span(start, at), letters, field, negated, literal || kind == Kind.PHRASE));
        } else {
            negated = false;
            literal = false;
        }
    }

    private boolean isTooMany(Kind kind, int start) {
        return switch (kind) {
            case PREFIX -> exceeds(++beginnings, MOST_BEGINNINGS, "beginnings", start);
            case PHRASE -> exceeds(++phrases, MOST_PHRASES, "phrases", start);
            default -> false;
        };
    }

    private boolean exceeds(int number, int most, String what, int start) {
        if (number == most + 1) {
            note(start, at, "Only the first " + most + " " + what + " are searched; the others are left out.");
        }
        return number > most;
    }

    private void add(Piece piece) {
        pieces.add(piece);
        negated = false;
        literal = false;
    }

    private String upToGap() {
        int start = at;
        while (at < end
                && !isGap(typed.charAt(at))
                && !isQuote(typed.charAt(at))
                && "()".indexOf(typed.charAt(at)) < 0) {
            at++;
        }
        return typed.substring(start, at);
    }

    private void note(int start, int stop, String message) {
        notes.add(new Note(new Span(start, stop), message));
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static boolean isGap(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign);
    }

    private static boolean isQuote(char sign) {
        return QUOTES.indexOf(sign) >= 0;
    }
}
