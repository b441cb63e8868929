package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.lexicon.Tenure;
import dixit.model.Article;
import dixit.model.Mention;
import dixit.model.Speaker;
import dixit.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills in the role and the country that a person had at the time of the article, where the text gives none, from lists of
 * office holders. The chain of the mention then says so: nobody shall take it for the article's words.
 */
final class PostsAtTheTime {

    private final Lexicon lexicon;

    PostsAtTheTime(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Statement> filledIn(List<Statement> statements, Article article) {
        Optional<LocalDate> day = article.publication().date();
        return day.isEmpty()
                ? statements
                : statements.stream()
                        .map(statement -> filledIn(statement, day.get()))
                        .toList();
    }

    private Statement filledIn(Statement statement, LocalDate day) {
        List<Mention> speakers = statement.speakers().stream()
                .map(mention -> filledIn(mention, day))
                .toList();
        return speakers.equals(statement.speakers())
                ? statement
                : new Statement(
                        statement.id(),
                        statement.article(),
                        statement.place(),
                        statement.wording(),
                        speakers,
                        statement.meaning(),
                        statement.confidence(),
                        statement.corrections());
    }

    private Mention filledIn(Mention mention, LocalDate day) {
        if (!(mention.speaker() instanceof Speaker.Person person)
                || (person.role().isPresent() && person.country().isPresent())) {
            return mention;
        }
        Optional<Tenure> found = lexicon.tenure(person.name(), day).filter(tenure -> isThis(person, tenure));
        Optional<Speaker> filled = found.map(tenure -> filledIn(person, tenure));
        if (filled.isEmpty() || filled.get().equals(person)) {
            return mention;
        }
        List<Mention.Step> chain = new ArrayList<>(mention.chain());
        chain.add(new Mention.Step(mention.span(), reason(found.get(), day)));
        return new Mention(mention.span(), filled.get(), chain);
    }

    /**
     * Whether the post that the text gives may be this one: they share a word, or both speak for someone. Who is of no post in
     * the text is only given one of which the list tells the days.
     */
    private static boolean isThis(Speaker.Person person, Tenure tenure) {
        if (person.role().isEmpty()) {
            return tenure.from().isPresent() || tenure.to().isPresent();
        }
        Set<String> listed = words(tenure.role());
        return words(person.role()).stream().anyMatch(listed::contains);
    }

    private static Set<String> words(Optional<String> role) {
        return Arrays.stream(role.orElse("").toLowerCase(Locale.ROOT).split("\\W+"))
                .map(word -> word.startsWith("spokes") ? "spokes" : word)
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static Speaker filledIn(Speaker.Person person, Tenure tenure) {
        boolean post = person.role().isEmpty();
        return new Speaker.Person(
                person.name(),
                post ? tenure.role() : person.role(),
                post ? person.organization().or(tenure::organization) : person.organization(),
                person.country().or(tenure::country));
    }

    private static String reason(Tenure tenure, LocalDate day) {
        String post = Stream.of(
                        tenure.role(), tenure.organization(), tenure.country().map(country -> country.name()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return "not in the article: " + post + " on " + day + " by " + tenure.source();
    }
}
