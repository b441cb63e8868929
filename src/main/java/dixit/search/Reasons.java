package dixit.search;

import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.search.Question.Understood;
import dixit.search.SearchResult.Hit;
import dixit.search.Values.Labelled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a statement answers a question, in words: which fields, which letters, which cue. */
public final class Reasons {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}*-]+");

    private final Question question;

    public Reasons(Question question) {
        this.question = question;
    }

    /** One sentence for each part of the question, in its order; what was chosen beside it goes without saying. */
    public List<String> of(Hit hit) {
        Entry entry = hit.entry();
        List<String> reasons = new ArrayList<>();
        for (List<Understood> group : question.alternatives()) {
            group.stream()
                    .flatMap(part -> reason(part, entry).stream())
                    .findFirst()
                    .ifPresent(reasons::add);
        }
        reasons.addAll(words(hit));
        if (entry.statement().meaning().nested()) {
            reasons.add("It stands inside another statement, and therefore lower.");
        }
        if (reasons.isEmpty()) {
            reasons.add("Nothing was asked; the newest come first.");
        }
        return reasons;
    }

    private static Optional<String> reason(Understood part, Entry entry) {
        if (part.excluded()) {
            return Optional.of(name(part.field()) + " is not " + part.label() + ".");
        }
        if (part.field() == Field.DATE) {
            return Values.day(entry).map(day -> "It was said on " + day + ", else published then.");
        }
        return Values.of(part.field(), entry).stream()
                .filter(value -> matches(part, value))
                .findFirst()
                .map(value -> name(part.field()) + " is " + value.label() + because(part.field(), entry) + ".");
    }

    private static boolean matches(Understood part, Labelled value) {
        String asked = Folding.fold(part.value());
        String label = Folding.fold(value.label());
        return Folding.fold(value.key()).equals(asked)
                || GAPS.splitAsStream(asked).allMatch(word -> label.contains(word));
    }

    /** The letters that say so. */
    private static String because(Field field, Entry entry) {
        Statement statement = entry.statement();
        return switch (field) {
            case STANCE ->
                statement
                        .wording()
                        .cue()
                        .filter(cue -> statement.wording().context().contains(cue.span()))
                        .map(cue -> ", for “" + entry.at(cue.span()) + "” is a form of “" + cue.lemma() + "”")
                        .orElse(", though no cue says so");
            case SPEAKER, COUNTRY, ROLE, ORG ->
                statement.speakers().stream()
                        .map(Mention::span)
                        .filter(statement.wording().context()::contains)
                        .findFirst()
                        .map(span -> ", written “" + entry.at(span) + "”")
                        .orElse("");
            default -> "";
        };
    }

    /** Where each word asked for was found: in the words, in what is known of the speaker, or in the title. */
    private List<String> words(Hit hit) {
        Entry entry = hit.entry();
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Span match : hit.matches()) {
            boolean said = entry.statement().wording().content().stream().anyMatch(piece -> piece.contains(match));
            note(places, said ? "in what is said" : "beside it", entry.at(match));
        }
        for (String word : GAPS.split(Folding.fold(question.words()), -1)) {
            if (word.length() > 1 && !word.startsWith("-")) {
                String who = Stream.of(Field.SPEAKER, Field.ROLE, Field.ORG, Field.COUNTRY)
                        .flatMap(field -> Values.of(field, entry).stream())
                        .map(Labelled::label)
                        .collect(Collectors.joining(" "));
                if (Folding.fold(who).contains(word)) {
                    note(places, "in the speaker’s name, role, body or country", word);
                }
                if (Folding.fold(entry.title()).contains(word)) {
                    note(places, "in the article’s title", word);
                }
            }
        }
        return places.entrySet().stream()
                .map(place ->
                        place.getValue().stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "))
                                + " stands " + place.getKey() + ".")
                .toList();
    }

    private static void note(Map<String, List<String>> places, String place, String word) {
        List<String> words = places.computeIfAbsent(place, none -> new ArrayList<>());
        if (!words.contains(word)) {
            words.add(word);
        }
    }

    private static String name(Field field) {
        return field.label();
    }
}
