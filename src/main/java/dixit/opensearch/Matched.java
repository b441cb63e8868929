package dixit.opensearch;

import dixit.model.Span;
import dixit.search.Compounds;
import dixit.search.Folding;
import dixit.search.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the letters of a context that a query matched. The cluster marks word by word, and of the words of a phrase only
 * where they stand in a row; here such a row becomes one match.
 */
final class Matched {

    /** Between these stands what matched. No keyboard has them, and they are no words. */
    static final String BEGIN = "\uE000\uE002";

    static final String END = "\uE002\uE000";

    /** The first letters of the words of each phrase that is asked for; a word's other letters vary by grammar. */
    private final List<List<String>> phrases;

    Matched(Query query, Compounds compounds) {
        phrases = texts(query, compounds)
                .map(text -> Compounds.spans(text).stream()
                        .map(word -> first(word.of(text)))
                        .toList())
                .filter(words -> words.size() > 1)
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Query query, Compounds compounds) {
        return switch (query) {
            case Query.Words asked -> compounds.telling(asked.text()).stream();
            case Query.Rather welcome -> compounds.of(welcome.text()).stream();
            case Query.Phrase asked -> Stream.of(asked.text());
            case Query.Prefix asked -> Stream.of(asked.letters());
            case Query.All all -> all.parts().stream().flatMap(part -> texts(part, compounds));
            case Query.Any any -> any.parts().stream().flatMap(part -> texts(part, compounds));
            case Query.Everything everything -> Stream.empty();
            case Query.Nothing nothing -> Stream.empty();
            case Query.Like like -> Stream.empty();
            case Query.Is is -> Stream.empty();
            case Query.Has has -> Stream.empty();
            case Query.During during -> Stream.empty();
            case Query.Not not -> Stream.empty();
        };
    }

    /**
     * Spans in order, not overlapping, {@code shift} further right than in the context.
     *
     * @param marked parts of the context, with marks in them
     */
    List<Span> in(String context, List<String> marked, int shift) {
        List<Span> words = new ArrayList<>();
        int from = 0;
        for (String part : marked) {
            String bare = part.replace(BEGIN, "").replace(END, "");
            int at = context.indexOf(bare, from);
            if (at >= 0) {
                words.addAll(marks(part, at));
                from = at + bare.length();
            }
        }
        if (words.isEmpty()) {
            return List.of();
        }
        return inRows(context, words).stream()
                .map(span -> new Span(span.start() + shift, span.end() + shift))
                .toList();
    }

    private static List<Span> marks(String marked, int start) {
        var spans = new ArrayList<Span>();
        int at = start;
        int read = 0;
        for (int begin = marked.indexOf(BEGIN); begin >= 0; begin = marked.indexOf(BEGIN, read)) {
            int end = marked.indexOf(END, begin);
            if (end < 0) {
                break;
            }
            at += begin - read;
            int length = end - begin - BEGIN.length();
            spans.add(new Span(at, at + length));
            at += length;
            read = end + END.length();
        }
        return spans;
    }

    private List<Span> inRows(String context, List<Span> marked) {
        List<Span> words = Compounds.spans(context);
        var spans = new ArrayList<Span>(marked);
        for (List<String> phrase : phrases) {
            for (int at = 0; at + phrase.size() <= words.size(); at++) {
                List<Span> row = words.subList(at, at + phrase.size());
                if (marked.containsAll(row)
                        && row.stream()
                                .map(word -> first(word.of(context)))
                                .toList()
                                .equals(phrase)) {
                    spans.add(new Span(row.getFirst().start(), row.getLast().end()));
                }
            }
        }
        return Span.merged(spans);
    }

    private static String first(String word) {
        String folded = Folding.fold(word);
        return folded.isEmpty() ? word : folded.substring(0, folded.offsetByCodePoints(0, 1));
    }
}
