package dixit.text;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph's words into sentences: after a full stop and what closes with it, before what can begin one; and where a
 * sentence would grow beyond all measure, for much that is done to statements takes as long as their sentences are.
 */
final class Sentences {

    /** What has more words without a full stop is no sentence, but a list, a table or a trap. */
    private static final int MOST_WORDS = 1000;

    private static final String STOPS = ".!?\u2026";
    private static final String CLOSERS = "\"\u201d\u2019\u00bb'')]";

    /** The sentences of the words {@code spans}, whose letters are {@code written}; every word lies in exactly one. */
    List<Sentence> of(String text, List<Span> spans, List<String> written) {
        List<Sentence> found = new ArrayList<>();
        int first = 0;
        int at = 0;
        while (at < spans.size()) {
            int end = at + 1;
            if (stops(written.get(at))) {
                while (end < spans.size() && (stops(written.get(end)) || closes(spans, written, end))) {
                    end++;
                }
                if (end < spans.size() && begins(written, end) && blankBetween(text, spans, end)) {
                    found.add(sentence(spans, first, end));
                    first = end;
                }
            }
            if (end - first >= MOST_WORDS) {
                found.add(sentence(spans, first, end));
                first = end;
            }
            at = end;
        }
        if (first < spans.size()) {
            found.add(sentence(spans, first, spans.size()));
        }
        return found;
    }

    private static Sentence sentence(List<Span> spans, int first, int end) {
        return new Sentence(
                new Span(spans.get(first).start(), spans.get(end - 1).end()), first, end);
    }

    private static boolean stops(String word) {
        return STOPS.indexOf(word.charAt(0)) >= 0;
    }

    private static boolean closes(List<Span> spans, List<String> written, int at) {
        return CLOSERS.indexOf(written.get(at).charAt(0)) >= 0
                && spans.get(at).start() == spans.get(at - 1).end();
    }

    private static boolean begins(List<String> written, int at) {
        char first = written.get(at).charAt(0);
        return !Character.isLowerCase(first) && (Character.isLetterOrDigit(first) || !isInner(first));
    }

    private static boolean isInner(char mark) {
        return mark == ',' || mark == ';' || mark == ':' || mark == ')' || mark == '-' || mark == '\u2013';
    }

    private static boolean blankBetween(String text, List<Span> spans, int at) {
        return spans.get(at - 1).end() < spans.get(at).start()
                && Words.isBlank(text.charAt(spans.get(at - 1).end()));
    }
}
