package dixit.text;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words and marks.
 *
 * <p>A word keeps its inner hyphens, apostrophes, and the points of {@code U.S.}, {@code 3.5} and {@code 10,000}; the
 * endings of {@code he's}, {@code we'll} and {@code don't} are words of their own, so that a span may end before them.
 */
final class Words {

    private final Abbreviations abbreviations;

    Words(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** The first words and marks in {@code within}, so many at most, in order; blanks belong to none. */
    List<Span> in(String text, Span within, int most) {
        List<Span> found = new ArrayList<>();
        int at = within.start();
        while (at < within.end() && found.size() < most) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (startsWord(text, at, within.end())) {
                at = word(text, at, within.end(), found);
            } else {
                int end = mark(text, at, within.end());
                found.add(new Span(at, end));
                at = end;
            }
        }
        return found;
    }

    static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || letter == '\u200b'
                || letter == '\ufeff';
    }

    static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '\u2019';
    }

    private static boolean isWordLetter(char letter) {
        return Character.isLetterOrDigit(letter)
                || letter == '_'
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean startsWord(String text, int at, int end) {
        char first = text.charAt(at);
        return isWordLetter(first)
                || ((first == '#' || first == '@') && at + 1 < end && Character.isLetter(text.charAt(at + 1)));
    }

    private int word(String text, int start, int limit, List<Span> found) {
        int end = start + 1;
        while (end < limit && (isWordLetter(text.charAt(end)) || joins(text, end, limit))) {
            end++;
        }
        if (text.startsWith("://", end)) {
            while (end < limit && !isBlank(text.charAt(end))) {
                end++;
            }
            found.add(new Span(start, end));
            return end;
        }
        if (end < limit && text.charAt(end) == '.' && keepsPoint(text, start, end)) {
            end++;
        }
        int cut = ending(text, start, end);
        if (cut > start && cut < end) {
            found.add(new Span(start, cut));
            found.add(new Span(cut, end));
        } else {
            found.add(new Span(start, end));
        }
        return end;
    }

    /** Whether the mark at {@code at} holds the letters on its two sides together. */
    private static boolean joins(String text, int at, int limit) {
        if (at + 1 >= limit || at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        char mark = text.charAt(at);
        if (isApostrophe(mark) || mark == '&') {
            return Character.isLetterOrDigit(before) && Character.isLetter(after);
        }
        return switch (mark) {
            case '-', '\u2010', '\u2011' -> isWordLetter(before) && isWordLetter(after);
            case '.' -> (Character.isDigit(before) && Character.isDigit(after)) || isInitial(text, at, limit);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '@' -> Character.isLetterOrDigit(before) && Character.isLetter(after);
            default -> false;
        };
    }

    /** Whether the point at {@code at} stands between single letters, as in {@code U.S.}, or within an address. */
    private static boolean isInitial(String text, int at, int limit) {
        boolean singleBefore = at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2));
        boolean singleAfter = at + 2 >= limit || !Character.isLetterOrDigit(text.charAt(at + 2));
        boolean lower = Character.isLowerCase(text.charAt(at - 1)) && Character.isLowerCase(text.charAt(at + 1));
        return Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1))
                && ((singleBefore && singleAfter) || lower);
    }

    private boolean keepsPoint(String text, int start, int end) {
        if (end - start == 1) {
            boolean network = text.startsWith(" on X", start - " on ".length()); // "she wrote on X. The ship"
            return Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I' && !network;
        }
        if (end - start > 12) {
            return false;
        }
        return (end - start <= 7 && text.charAt(end - 2) == '.' && Character.isLetter(text.charAt(end - 1)))
                || abbreviations.has(text.substring(start, end));
    }

    /** Where the ending of a contraction begins, or {@code end} when there is none. */
    private static int ending(String text, int start, int end) {
        for (int at = end - 1; at > start && at >= end - 3; at--) {
            if (isApostrophe(text.charAt(at))) {
                boolean negation = end - at == 2 && isLetter(text, at + 1, 't') && isLetter(text, at - 1, 'n');
                if (negation) {
                    return at - 1;
                }
                return end - at >= 2 ? at : end;
            }
        }
        return end;
    }

    private static boolean isLetter(String text, int at, char letter) {
        return Character.toLowerCase(text.charAt(at)) == letter;
    }

    /** The end of the mark at {@code at}: runs of points, dashes and doubled single quotes are one mark. */
    private static int mark(String text, int at, int limit) {
        char mark = text.charAt(at);
        int end = at + 1;
        if (Character.isHighSurrogate(mark) && end < limit && Character.isLowSurrogate(text.charAt(end))) {
            return end + 1;
        }
        if (mark == '.' || mark == '-' || mark == '*' || mark == '_' || mark == '=') {
            while (end < limit && text.charAt(end) == mark) {
                end++;
            }
        } else if ((mark == '\'' || mark == '`') && end < limit && text.charAt(end) == mark) {
            end++;
        }
        return end;
    }
}
