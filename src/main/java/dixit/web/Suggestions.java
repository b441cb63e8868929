package dixit.web;

import dixit.search.ActorNames;
import dixit.search.Completions;
import dixit.search.Field;
import dixit.search.Questions;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /suggest.json}: what someone may be about to type, by speakers, countries, threat actors and questions. */
final class Suggestions {

    private static final int MOST = 5;

    private final StatementSearch statements;
    private final Questions questions;
    private final Completions completions;

    Suggestions(StatementSearch statements, Questions questions) {
        this.statements = statements;
        this.questions = questions;
        this.completions = new Completions(statements);
    }

    /** What was typed, and what may be meant. */
    record Json(String typed, List<Group> groups) {}

    /** Suggestions of one kind. */
    record Group(String name, List<Item> items) {}

    /**
     * One suggestion.
     *
     * @param text what to type for it
     * @param count how many statements there are; 0 when that is not told
     * @param note why it is offered, where the letters do not say so; may be empty
     */
    record Item(String text, long count, String note, String address) {}

    Json of(String typed) throws IOException {
        List<Group> groups = Stream.of(
                        new Group("Speakers", named(Field.SPEAKER, typed)),
                        new Group("Countries", countries(typed)),
                        new Group("Threat actors", actors(typed)),
                        new Group("Questions", asked(typed)))
                .filter(group -> !group.items().isEmpty())
                .toList();
        return new Json(typed, groups);
    }

    /** The same in the form of OpenSearch suggestions: what was typed, completions, and a word on each. */
    List<Object> openSearch(String typed) throws IOException {
        List<Item> items = of(typed).groups().stream()
                .flatMap(group -> group.items().stream())
                .toList();
        return List.of(
                typed,
                items.stream().map(Item::text).toList(),
                items.stream()
                        .map(item -> item.count() == 0 ? "" : Written.count(item.count(), "statement"))
                        .toList());
    }

    private List<Item> named(Field field, String typed) throws IOException {
        return statements.beginning(field, typed, MOST).stream()
                .map(value -> item(field, value, ""))
                .toList();
    }

    private static Item item(Field field, Value value, String note) {
        return new Item(
                value.label(),
                value.count(),
                note,
                Address.START.choosing(field, value.key()).toString());
    }

    private List<Item> countries(String typed) throws IOException {
        List<Item> found = new ArrayList<>(named(Field.COUNTRY, typed));
        Optional<String> name = questions.countryNamed(typed).map(country -> country.name());
        if (name.isPresent() && found.stream().noneMatch(item -> item.text().equals(name.get()))) {
            statements.beginning(Field.COUNTRY, name.get(), 1).stream()
                    .map(value -> item(Field.COUNTRY, value, "“" + typed.strip() + "”"))
                    .forEach(found::add);
        }
        return found;
    }

    private List<Item> actors(String typed) throws IOException {
        List<Item> found = new ArrayList<>(named(Field.ACTOR, typed));
        for (ActorNames actor : questions.actors().named(typed)) {
            if (found.stream().noneMatch(item -> item.text().equals(actor.name()))) {
                statements.beginning(Field.ACTOR, actor.name(), 1).stream()
                        .map(value -> item(Field.ACTOR, value, "also called " + typed.strip()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private List<Item> asked(String typed) throws IOException {
        return completions.of(typed, MOST).stream()
                .map(question ->
                        new Item(question, 0, "", Address.START.asking(question).toString()))
                .toList();
    }
}
