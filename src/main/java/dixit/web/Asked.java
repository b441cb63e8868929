package dixit.web;

import dixit.model.Party;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.search.ActorNames;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Query;
import dixit.search.Question;
import dixit.search.Question.Called;
import dixit.search.Question.Understood;
import dixit.search.Questions;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Hit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address, its question as understood, and the search that both make together.
 *
 * <p>What the question says of a field's value joins what was chosen of that field by clicking: {@code who denied} with
 * {@code accuse} chosen finds both, and the facet shows both as chosen.
 *
 * @param rest what of the question is not such a choice
 * @param choice what was clicked together with what the question says
 */
record Asked(Address address, Question question, Query rest, Choice choice) {

    static Asked of(Address address, Questions questions) {
        Question question = address.asWords() ? questions.words(address.asked()) : questions.read(address.asked());
        List<Query> parts = parts(question.query()).toList();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        List<Query> kept = new ArrayList<>();
        Choice choice = address.choice();
        for (Query part : parts) {
            Optional<Choice> lifted = lifted(part, seen, choice);
            if (lifted.isEmpty()) {
                kept.add(part);
            }
            choice = lifted.orElse(choice);
        }
        if (address.days().limited()) {
            kept.add(new Query.During(address.days().from(), address.days().to()));
        }
        Query rest = kept.isEmpty() ? new Query.Everything() : kept.size() == 1 ? kept.getFirst() : new Query.All(kept);
        return new Asked(address, question, rest, choice);
    }

    private static Stream<Query> parts(Query query) {
        return query instanceof Query.All all ? all.parts().stream().flatMap(Asked::parts) : Stream.of(query);
    }

    /** The choice with this part of the question in it, if the part is one and the first of its field. */
    private static Optional<Choice> lifted(Query part, Set<Field> seen, Choice choice) {
        if (part instanceof Query.Not not && not.part() instanceof Query.Is is) {
            return Optional.of(choice.excluding(is.field(), is.value()));
        }
        List<Query.Is> values = values(part);
        if (values.isEmpty() || !seen.add(values.getFirst().field())) {
            return Optional.empty();
        }
        Choice more = choice;
        for (Query.Is is : values) {
            more = more.choosing(is.field(), is.value());
        }
        return Optional.of(more);
    }

    /** The values of one field, any of which will do; none when it is another kind of query. */
    private static List<Query.Is> values(Query part) {
        List<Query> parts = part instanceof Query.Any any ? any.parts() : List.of(part);
        List<Query.Is> values = parts.stream()
                .filter(Query.Is.class::isInstance)
                .map(Query.Is.class::cast)
                .toList();
        boolean one = values.stream().map(Query.Is::field).distinct().count() == 1;
        return one && values.size() == parts.size() ? values : List.of();
    }

    /** The same with another least confidence. */
    Asked surerThan(double confidence) {
        return new Asked(address.surerThan(confidence), question, rest, choice);
    }

    SearchRequest request(int size, List<Field> facets) {
        return request(choice, size, facets);
    }

    /** The same search with another choice. */
    SearchRequest request(Choice other, int size, List<Field> facets) {
        return request(other, size, facets, size == 0 ? 1 : address.page());
    }

    /** The same search with another choice, on another page. */
    SearchRequest request(Choice other, int size, List<Field> facets, int page) {
        return new SearchRequest(
                rest, other.chosenSets(), other.excludedSets(), address.least(), address.sort(), page, size, facets);
    }

    /** With the cue marked, where its stance is what the question asks for. */
    Hit marked(Hit hit) {
        Statement statement = hit.entry().statement();
        boolean asksForIt = question.understood().stream()
                .anyMatch(part -> part.field() == Field.STANCE
                        && !part.excluded()
                        && part.value().equals(statement.meaning().stance().key()));
        Stream<Span> cue = statement.wording().cue().filter(found -> asksForIt).map(Wording.Cue::span).stream();
        Stream<Span> more = Stream.concat(cue, actors(statement));
        return new Hit(
                hit.entry(),
                hit.score(),
                Stream.concat(hit.matches().stream(), more).distinct().toList());
    }

    /** Where the statement names a threat actor that was asked for, by whichever name. */
    private Stream<Span> actors(Statement statement) {
        List<String> named = question.called().stream()
                .flatMap(called -> called.one().stream())
                .map(ActorNames::name)
                .toList();
        return statement.meaning().about().stream()
                .filter(party -> party.kind() == Party.Kind.ACTOR && named.contains(party.key()))
                .map(Party::span)
                .filter(statement.wording().context()::contains);
    }

    /** The address with a threat actor's name typed otherwise. */
    Address calling(Called called, String name) {
        String typed = question.typed();
        return address.asking(typed.substring(0, called.span().start())
                + name
                + typed.substring(called.span().end()));
    }

    /** The address without this part of the question. */
    Address without(Understood part) {
        if (!question.interpreted()) {
            String typed = question.typed();
            String left = typed.substring(0, part.span().start())
                    + typed.substring(Math.min(typed.length(), part.span().end()));
            return address.asking(Written.line(left));
        }
        return address.asking((typed(List.of(part)) + " " + question.words()).strip());
    }

    /** The address without any of these parts, which are alternatives. */
    Address withoutAll(List<Understood> parts) {
        return parts.size() == 1
                ? without(parts.getFirst())
                : address.asking((typed(parts) + " " + question.words()).strip());
    }

    /** What was understood, but for these parts, as one would type it. */
    private String typed(List<Understood> without) {
        return question.alternatives().stream()
                .map(group -> group.stream()
                        .filter(part -> !without.contains(part))
                        .map(Asked::typed)
                        .collect(Collectors.joining(" OR ")))
                .filter(typed -> !typed.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The address with all that was understood, but without the words beside it. */
    Address withoutWords() {
        return address.asking(typed(List.of()));
    }

    /** A part of a question as one would type it with its field. */
    private static String typed(Understood part) {
        String value = part.value();
        boolean bare = value.equals(SearchRequest.NONE)
                || value.equals(SearchRequest.UNDENIED)
                || value.codePoints()
                        .allMatch(letter -> Character.isLetterOrDigit(letter) || ".-".indexOf(letter) >= 0);
        return (part.excluded() ? "-" : "") + part.field().key() + ":"
                + (bare ? value : "\"" + value.replace("\"", "") + "\"");
    }

    /** The address without this value, whether clicked or part of the question. */
    Address without(Field field, String value) {
        return saying(field, value).map(this::without).orElse(address).without(field, value);
    }

    /** The part of the question that says this value. */
    private Optional<Understood> saying(Field field, String value) {
        return question.understood().stream()
                .filter(part ->
                        part.field() == field && Folding.fold(part.value()).equals(Folding.fold(value)))
                .findFirst();
    }
}
