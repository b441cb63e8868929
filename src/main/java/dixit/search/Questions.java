package dixit.search;

import dixit.lexicon.Incident;
import dixit.lexicon.Lexicon;
import dixit.model.Country;
import dixit.model.Note;
import dixit.model.Span;
import dixit.search.Piece.Kind;
import dixit.search.Question.Called;
import dixit.search.Question.Understood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what someone typed. Never fails: what cannot be understood is left out or searched as words, and a note says so.
 *
 * <p>The same text is always read in the same way. May be shared between threads. {@code docs/query.md} tells what may
 * be typed.
 */
public final class Questions {

    private static final int LONGEST_ACTOR = 4;

    private final Lexicon lexicon;
    private final Filters filters;
    private final Interpretation interpretation;
    private final Actors actors;

    public Questions(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.filters = new Filters(lexicon);
        this.interpretation = new Interpretation(lexicon, filters);
        this.actors = new Actors(lexicon);
    }

    /** The threat actors by their names. */
    public Actors actors() {
        return actors;
    }

    /** Reads words, operators, typed fields and questions in words. */
    public Question read(String typed) {
        Pieces pieces = Pieces.of(typed);
        return interpretation
                .of(pieces.all())
                .map(read -> question(typed, pieces, read))
                .orElseGet(() -> words(typed, pieces));
    }

    /** The country that goes by this name, demonym, capital or metonym. */
    public Optional<Country> countryNamed(String words) {
        return lexicon.country(words.strip());
    }

    /** The country of this code. */
    public Optional<Country> country(String code) {
        return lexicon.byCode(code);
    }

    /** What people call the incident of this key; the key itself when the lexicon does not know it. */
    public String incident(String key) {
        return lexicon.incident(key).map(Incident::label).orElse(key);
    }

    /** Reads the same text without taking its words for a question. */
    public Question words(String typed) {
        return words(typed, Pieces.of(typed));
    }

    private Question words(String typed, Pieces pieces) {
        return question(typed, pieces, Interpretation.Read.words(pieces.all()));
    }

    private Question question(String typed, Pieces pieces, Interpretation.Read read) {
        var understood = new ArrayList<>(read.understood());
        var notes = new ArrayList<>(pieces.notes());
        var queries = new HashMap<Piece, Query>();
        var called = new ArrayList<Called>();
        List<Piece> usable = new ArrayList<>();
        boolean emptyFilter = pieces.hasEmptyFilter();
        for (Piece piece : withActorsJoined(read.rest())) {
            Optional<Filter> filter = piece.isText() && piece.field().isPresent()
                    ? filters.of(piece.field().get(), piece.text())
                    : Optional.empty();
            if (filter.isPresent()) {
                queries.put(piece, filter.get().query());
                understood.add(filter.get().understood(piece.span(), true, piece.negated()));
                usable.add(piece);
            } else if (piece.isText() && piece.field().isPresent()) {
                notes.add(unknown(piece, piece.field().get()));
                emptyFilter = true;
            } else {
                called(piece).ifPresent(found -> {
                    called.add(found);
                    queries.put(piece, underAnyName(piece, found));
                });
                usable.add(piece);
            }
        }
        var parts = new ArrayList<>(read.filters());
        parts.add(Grouping.of(usable, piece -> query(piece, queries)));
        boolean empty = read.filters().isEmpty() && usable.stream().noneMatch(Piece::isText);
        Query query = empty && !typed.isBlank() && !emptyFilter ? new Query.Nothing() : Grouping.all(parts);
        understood.sort(Comparator.comparing(Understood::span));
        notes.sort(Comparator.comparing(Note::span));
        return new Question(typed, query, understood, plain(typed, usable), notes, called, read.asks());
    }

    private Note unknown(Piece piece, Field field) {
        return new Note(
                piece.span(),
                "“" + piece.text() + "” is no value of " + field.key() + "; it is left out. Type "
                        + filters.expected(field) + ".");
    }

    private Optional<Called> called(Piece piece) {
        boolean words = piece.kind() == Kind.WORD || piece.kind() == Kind.PHRASE;
        List<ActorNames> named = words && !piece.literal() ? actors.named(piece.text()) : List.of();
        return named.isEmpty() ? Optional.empty() : Optional.of(new Called(piece.span(), piece.text(), named));
    }

    /** The words, or the actor by another name; of a name that several actors bear, the words alone. */
    private static Query underAnyName(Piece piece, Called called) {
        Query words = query(piece, Map.of());
        return called.one()
                .<Query>map(actor -> new Query.Any(List.of(words, new Query.Is(Field.ACTOR, actor.name()))))
                .orElse(words);
    }

    private static Query query(Piece piece, Map<Piece, Query> filters) {
        Query filter = filters.get(piece);
        if (filter != null) {
            return filter;
        }
        return switch (piece.kind()) {
            case LIKE -> new Query.Like(piece.text());
            case PHRASE -> new Query.Phrase(piece.text());
            case PREFIX -> new Query.Prefix(piece.text());
            case WORD, OR, OPEN, CLOSE -> new Query.Words(piece.text());
        };
    }

    private static String plain(String typed, List<Piece> usable) {
        return usable.stream()
                .filter(piece -> piece.field().isEmpty())
                .map(piece -> (piece.negated() ? "-" : "")
                        + (piece.literal() && piece.kind() != Kind.PHRASE ? "=" : "")
                        + typed.substring(piece.span().start(), piece.span().end()))
                .collect(Collectors.joining(" "));
    }

    /** Words in a row that are the name of a threat actor are searched in that row: {@code APT 40}. */
    private List<Piece> withActorsJoined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        int at = 0;
        while (at < pieces.size()) {
            int end = actorFrom(pieces, at);
            joined.add(end > at + 1 ? asPhrase(pieces.subList(at, end)) : pieces.get(at));
            at = Math.max(end, at + 1);
        }
        return joined;
    }

    private int actorFrom(List<Piece> pieces, int start) {
        int end = start;
        while (end < pieces.size()
                && end < start + LONGEST_ACTOR
                && pieces.get(end).isPlainWord()) {
            end++;
        }
        while (end > start + 1
                && lexicon.actorsNamed(text(pieces.subList(start, end))).isEmpty()) {
            end--;
        }
        return end;
    }

    private static Piece asPhrase(List<Piece> words) {
        var span =
                new Span(words.getFirst().span().start(), words.getLast().span().end());
        return new Piece(Kind.PHRASE, span, text(words), Optional.empty(), false, false);
    }

    private static String text(List<Piece> words) {
        return words.stream().map(Piece::text).collect(Collectors.joining(" "));
    }
}
