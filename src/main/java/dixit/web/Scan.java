package dixit.web;

import dixit.model.Mention;
import dixit.model.Party;
import dixit.search.Entry;
import dixit.search.Folding;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Hit;
import dixit.search.Values;
import dixit.web.ProfileView.Form;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How articles write a name, counted over the newest statements.
 *
 * @param scope which statements were looked at; empty when it was all of them
 */
record Scan(Map<String, Long> counts, Optional<String> scope) {

    static final Scan NONE = new Scan(Map.of(), Optional.empty());

    /** Statements read at once. */
    static final int PAGE = 100;

    private static final int MOST_PAGES = 3;
    private static final int MOST_FORMS = 8;

    /** Gives a page of statements, newest first. */
    interface Reading {
        SearchResult page(int number) throws IOException;
    }

    static Scan of(Reading reading, Subject subject) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        SearchResult result = reading.page(1);
        long total = result.total();
        for (int page = 1; page <= MOST_PAGES; page++) {
            result.hits().stream()
                    .map(Hit::entry)
                    .flatMap(entry -> written(entry, subject))
                    .forEach(words -> counts.merge(words, 1L, Long::sum));
            if ((long) page * PAGE >= total || page == MOST_PAGES) {
                break;
            }
            result = reading.page(page + 1);
        }
        int most = MOST_PAGES * PAGE;
        return new Scan(
                counts, total > most ? Optional.of("In the newest " + most + " statements.") : Optional.empty());
    }

    private static Stream<String> written(Entry entry, Subject subject) {
        return subject.kind() == Subject.Kind.ACTOR
                ? entry.statement().meaning().about().stream()
                        .filter(party -> party.kind() == Party.Kind.ACTOR
                                && Folding.fold(party.key()).equals(subject.key()))
                        .map(party -> Written.line(party.name()))
                : entry.statement().speakers().stream()
                        .filter(mention ->
                                Folding.fold(Values.key(mention.speaker())).equals(Folding.fold(subject.key())))
                        .map(Mention::span)
                        .filter(entry.statement().wording().context()::contains)
                        .map(span -> Written.line(entry.at(span)));
    }

    /** The most frequent ways of writing it; at the head of a sentence it is the same way. */
    List<Form> forms() {
        Map<String, Long> together = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(form -> together.merge(form.getKey(), form.getValue(), Long::sum));
        return together.entrySet().stream()
                .map(form -> new Form(form.getKey(), form.getValue()))
                .sorted(Comparator.comparingLong(Form::count).reversed().thenComparing(Form::words))
                .limit(MOST_FORMS)
                .toList();
    }

    /** How often it is written so, however hyphens and capitals are set. */
    long count(String name) {
        String slug = Folding.slug(name);
        return counts.entrySet().stream()
                .filter(form -> Folding.slug(form.getKey()).equals(slug))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
