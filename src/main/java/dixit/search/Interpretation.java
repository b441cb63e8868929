package dixit.search;

import dixit.lexicon.Lexicon;
import dixit.model.Span;
import dixit.search.Forms.Filled;
import dixit.search.Forms.Fit;
import dixit.search.Forms.Slot;
import dixit.search.Question.Asks;
import dixit.search.Question.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads questions in words as filters, where a form fits and the lexicon knows its words. Deterministic. */
final class Interpretation {

    /** What a question came to: filters, what they were read from, the words that remain, and what is asked for. */
    record Read(List<Query> filters, List<Understood> understood, List<Piece> rest, Asks asks) {

        static Read words(List<Piece> pieces) {
            return new Read(List.of(), List.of(), pieces, Asks.STATEMENTS);
        }
    }

    private static final int LONGEST_CIRCUMSTANCE = 9;

    private final Filters filters;
    private final Slots slots;
    private final Forms questions = Forms.of("questions.tsv");
    private final Forms circumstances = Forms.of("circumstances.tsv");

    Interpretation(Lexicon lexicon, Filters filters) {
        this.filters = filters;
        this.slots = new Slots(lexicon, filters);
    }

    /** Nothing when the pieces are no question; else its filters, and the pieces left beside them. */
    Optional<Read> of(List<Piece> pieces) {
        if (!pieces.stream().allMatch(Piece::isText)) {
            return Optional.empty();
        }
        int end = 0;
        while (end < pieces.size() && pieces.get(end).isPlainWord()) {
            end++;
        }
        List<Piece> others = pieces.subList(end, pieces.size());
        return asked(pieces.subList(0, end)).map(read -> {
            var rest = new ArrayList<>(read.rest());
            rest.addAll(others);
            return new Read(read.filters(), read.understood(), rest, read.asks());
        });
    }

    /** A question, with a time or a source after or before it where there is one. */
    private Optional<Read> asked(List<Piece> words) {
        int size = words.size();
        for (int length = Math.min(LONGEST_CIRCUMSTANCE, size - 1); length > 1; length--) {
            Optional<Read> after = with(words.subList(size - length, size), words.subList(0, size - length));
            Optional<Read> found =
                    after.isPresent() ? after : with(words.subList(0, length), words.subList(length, size));
            if (found.isPresent()) {
                return found;
            }
        }
        return questions.match(bare(words), slots::fits).flatMap(fit -> read(words, fit));
    }

    private Optional<Read> with(List<Piece> circumstance, List<Piece> words) {
        return circumstances
                .match(bare(circumstance), slots::fits)
                .flatMap(fit -> understood(circumstance, fit))
                .flatMap(more -> asked(words).map(read -> {
                    var queries = new ArrayList<>(read.filters());
                    queries.add(more.query());
                    var understood = new ArrayList<>(read.understood());
                    understood.add(more.understood(span(circumstance), false, false));
                    return new Read(queries, understood, read.rest(), read.asks());
                }));
    }

    private Optional<Filter> understood(List<Piece> words, Fit fit) {
        if (fit.meaning().equals("via")) {
            Filled via = fit.filled().getFirst();
            return slots.filters(Slot.VIA, bare(words.subList(via.from(), via.to()))).stream()
                    .findFirst();
        }
        return Times.value(fit.meaning(), fit.filled(), bare(words)).flatMap(value -> filters.of(Field.DATE, value));
    }

    private Optional<Read> read(List<Piece> asked, Fit fit) {
        var queries = new ArrayList<Query>();
        var understood = new ArrayList<Understood>();
        var rest = new ArrayList<Piece>();
        boolean directed = fit.filled().stream()
                .anyMatch(slot -> slots.directed(slot.slot(), bare(asked.subList(slot.from(), slot.to()))));
        for (Filled slot : fit.filled()) {
            List<Piece> words = asked.subList(slot.from(), slot.to());
            List<Filter> found =
                    slot.slot() == Slot.ABOUT && !directed ? List.of() : slots.filters(slot.slot(), bare(words));
            if (!found.isEmpty()) {
                queries.addAll(queries(slot.slot(), found, bare(words)));
                understood.addAll(understood(slot.slot(), found, words));
            } else if (slot.slot() == Slot.TOPIC || slot.slot() == Slot.ABOUT) {
                rest.addAll(words);
            }
        }
        Asks asks = Asks.of(fit.meaning());
        if (asks == Asks.VIA) {
            queries.add(new Query.Not(new Query.Is(Field.VIA, SearchRequest.NONE)));
        }
        return queries.isEmpty() ? Optional.empty() : Optional.of(new Read(queries, understood, rest, asks));
    }

    /** Filters of which any will do share the letters of all; those that must all hold have letters of their own. */
    private List<Understood> understood(Slot slot, List<Filter> found, List<Piece> words) {
        List<Understood> parts = new ArrayList<>();
        int at = 0;
        for (Filter filter : found) {
            int start = at;
            int end = words.size();
            while (slot == Slot.BOTH
                    && end > start + 1
                    && !slots.filters(Slot.WHO, bare(words.subList(start, end))).equals(List.of(filter))) {
                end--;
            }
            parts.add(filter.understood(span(slot == Slot.BOTH ? words.subList(start, end) : words), false, false));
            at = end < words.size() && bare(words.get(end)).equals("and") ? end + 1 : slot == Slot.BOTH ? end : 0;
        }
        return parts;
    }

    private static List<Query> queries(Slot slot, List<Filter> found, List<String> words) {
        List<Query> each = found.stream().map(Filter::query).toList();
        if (slot == Slot.TOPIC) {
            return List.of(each.getFirst(), new Query.Rather(String.join(" ", words)));
        }
        return slot == Slot.BOTH || each.size() == 1 ? each : List.of(new Query.Any(each));
    }

    private static Span span(List<Piece> words) {
        return new Span(words.getFirst().span().start(), words.getLast().span().end());
    }

    /** Without signs before and after: {@code China?} is China; {@code U.S.} keeps its dots. */
    private static String bare(Piece word) {
        String text = word.text();
        int end = text.length();
        while (end > 1 && "?!,;:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static List<String> bare(List<Piece> words) {
        return words.stream().map(Interpretation::bare).toList();
    }
}
