package dixit.web;

import dixit.search.ActorNames;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Question;
import dixit.search.Question.Called;
import dixit.search.Question.Understood;
import dixit.search.Questions;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows how a question was read, and how to read it otherwise. */
final class ReadAs {

    private static final int MOST_OPTIONS = 30;

    private final Asked asked;
    private final SearchResult result;
    private final Facets facets;

    ReadAs(Asked asked, SearchResult result, Facets facets) {
        this.asked = asked;
        this.result = result;
        this.facets = facets;
    }

    SearchView.Reading reading(Questions questions) {
        Question question = asked.question();
        List<SearchView.Part> parts = new ArrayList<>();
        for (List<Understood> group : question.alternatives()) {
            group.forEach(part -> parts.add(part(part, !part.equals(group.getFirst()))));
        }
        if (!parts.isEmpty() && !question.words().isBlank()) {
            parts.add(new SearchView.Part(
                    "words",
                    question.words(),
                    Optional.empty(),
                    false,
                    asked.withoutWords().toString(),
                    List.of(),
                    List.of()));
        }
        List<String> notes =
                question.notes().stream().map(note -> note.message()).toList();
        return new SearchView.Reading(parts, otherWay(question, questions), notes, called(question));
    }

    private List<SearchView.Called> called(Question question) {
        return question.called().stream()
                .map(called -> called.one().map(actor -> one(called, actor)).orElseGet(() -> several(called)))
                .toList();
    }

    private SearchView.Called one(Called called, ActorNames actor) {
        String literal = called.name().contains(" ") ? "\"" + called.name() + "\"" : "=" + called.name();
        return new SearchView.Called(
                called.name(),
                actor.name(),
                actor.others().stream()
                        .filter(other -> other.sharedWith().isEmpty())
                        .map(other -> other.name() + " (" + other.usedBy() + ")")
                        .toList(),
                List.of(
                        new SearchView.Link("All about " + actor.name(), Links.actor(actor.name())),
                        new SearchView.Link(
                                "Search only “" + called.name() + "”",
                                asked.calling(called, literal).toString())));
    }

    private SearchView.Called several(Called called) {
        return new SearchView.Called(
                called.name(),
                "",
                List.of(),
                called.actors().stream()
                        .map(actor -> new SearchView.Link(
                                actor.name(),
                                asked.calling(called, actor.name()).toString()))
                        .toList());
    }

    private Optional<SearchView.Link> otherWay(Question question, Questions questions) {
        Address address = asked.address();
        if (question.interpreted()) {
            String label = "Search the words “" + question.typed().strip() + "” instead";
            return Optional.of(new SearchView.Link(label, address.asWords(true).toString()));
        }
        if (address.asWords() && questions.read(address.asked()).interpreted()) {
            return Optional.of(new SearchView.Link(
                    "Read “" + address.asked() + "” as a question instead",
                    address.asWords(false).toString()));
        }
        return Optional.empty();
    }

    /** @param further whether it is another value that will do as well as the one before it */
    private SearchView.Part part(Understood part, boolean further) {
        Address without = asked.without(part);
        List<SearchView.Option> options = part.field() == Field.DATE ? List.of() : options(part);
        return new SearchView.Part(
                further ? "or" : Facets.name(part.field()),
                Facets.label(part.field(), part.label()),
                facets.flag(part.field(), part.value()),
                part.excluded(),
                without.toString(),
                options,
                options.isEmpty() ? List.of() : without.fields());
    }

    /** The values it may have instead, and the way to exclude it. */
    private List<SearchView.Option> options(Understood part) {
        Field field = part.field();
        String folded = Folding.fold(part.value());
        List<SearchView.Option> options = new ArrayList<>();
        String own = Facets.label(field, part.label());
        options.add(new SearchView.Option(pick(field, part.value(), false), "is " + own, !part.excluded()));
        options.add(new SearchView.Option(pick(field, part.value(), true), "is not " + own, part.excluded()));
        result.facets().stream()
                .filter(facet -> facet.field() == field)
                .map(Facet::values)
                .flatMap(List::stream)
                .filter(value -> !Folding.fold(value.key()).equals(folded))
                .limit(MOST_OPTIONS)
                .forEach(value -> options.add(new SearchView.Option(
                        pick(field, value.key(), false), "is " + Facets.label(field, value.label()), false)));
        return options;
    }

    private static String pick(Field field, String value, boolean not) {
        return (not ? "not." : "") + field.key() + "=" + value;
    }
}
