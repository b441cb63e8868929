package dixit.search;

import dixit.model.Article;
import dixit.model.BareWords;
import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Place;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a statement bears on the others of its article.
 *
 * @param carrier the statement inside which it stands: Reuters says that officials say
 * @param hedged for a headline that says flatly what its text hedges: the hedged statement
 */
public record Beside(Optional<Other> carrier, Optional<Other> hedged) {

    static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty());

    private static final int LONG_WORD = 5;
    private static final int SAME_WORDS = 2;

    /** Stances that claim something to be so. */
    private static final Set<Stance> CLAIMS =
            EnumSet.of(Stance.SAY, Stance.ACCUSE, Stance.ATTRIBUTE, Stance.CONFIRM, Stance.CONDEMN);

    /**
     * Another statement of the article.
     *
     * @param speakers who say it
     * @param words the ones that matter here: its hedge; may be empty
     */
    public record Other(String id, List<Speaker> speakers, String words) {
        public Other {
            speakers = List.copyOf(speakers);
        }
    }

    /** How each statement of an article bears on all of them. */
    static List<Beside> of(Article article, List<Statement> all) {
        var carriers = new Carriers(all);
        return all.stream()
                .map(statement -> new Beside(carrier(statement, carriers), hedged(article, statement, all)))
                .toList();
    }

    private static Optional<Other> carrier(Statement statement, Carriers carriers) {
        return Optional.of(statement)
                .filter(inner -> inner.meaning().nested())
                .flatMap(carriers::of)
                .map(carrier -> new Other(carrier.id(), speakers(carrier), ""));
    }

    /** A hedged statement of the text by the same speaker or country, about the same party or in the same words. */
    private static Optional<Other> hedged(Article article, Statement headline, List<Statement> all) {
        if (headline.place() != Place.HEADLINE
                || !CLAIMS.contains(headline.meaning().stance())
                || headline.meaning().hedge().isPresent()) {
            return Optional.empty();
        }
        Set<String> sides = sides(headline);
        Set<String> parties = parties(headline);
        Set<String> words = words(article, headline);
        return all.stream()
                .filter(other -> other.place() != Place.HEADLINE
                        && CLAIMS.contains(other.meaning().stance()))
                .filter(other -> sides(other).stream().anyMatch(sides::contains))
                .filter(other -> parties(other).stream().anyMatch(parties::contains)
                        || common(words(article, other), words) >= SAME_WORDS)
                .flatMap(other -> other.meaning().hedge().stream()
                        .map(hedge -> new Other(other.id(), speakers(other), article.at(hedge))))
                .findFirst();
    }

    /** The longer words of what is said. */
    private static Set<String> words(Article article, Statement statement) {
        return BareWords.of(Folding.fold(statement.content(article.text()))).stream()
                .filter(word -> word.length() >= LONG_WORD)
                .collect(Collectors.toSet());
    }

    private static long common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    /** Whom a statement commits: its speakers and their countries. */
    private static Set<String> sides(Statement statement) {
        return speakers(statement).stream()
                .flatMap(speaker -> Stream.concat(
                        Stream.of(Folding.fold(speaker.name())), speaker.country().map(Country::code).stream()))
                .collect(Collectors.toSet());
    }

    private static Set<String> parties(Statement statement) {
        return statement.meaning().about().stream().map(Party::key).collect(Collectors.toSet());
    }

    private static List<Speaker> speakers(Statement statement) {
        return statement.speakers().stream().map(Mention::speaker).distinct().toList();
    }
}
