package dixit.replies;

import dixit.model.Stance;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Query;
import dixit.search.SearchRequest;
import dixit.search.StatementSearch;
import dixit.search.Values;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings together, from an index, the statements among which a dispute is looked for: whole articles, so that accusations
 * and answers of the same article are never torn apart.
 *
 * @param articles the most articles that are read for one dispute
 * @param least the least confidence, 0 to 1; statements below it are left out
 */
public record Evidence(StatementSearch statements, int articles, double least) {

    private static final List<Stance> ANSWERING = List.copyOf(Said.ANSWERING);

    /**
     * Statements, and whether there would be more.
     *
     * @param cut whether only the newest articles were read
     */
    public record Found(List<Entry> entries, boolean cut) {
        public Found {
            entries = List.copyOf(entries);
        }
    }

    /** The newest articles that accuse a party or in which it answers. */
    public Found about(Accused party) throws IOException {
        return about(List.of(party));
    }

    /** The newest articles about each of these parties, together. */
    public Found about(List<Accused> parties) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        boolean cut = false;
        for (Accused party : parties) {
            Set<String> about =
                    found(new Query.Any(List.of(accusing(party), new Query.All(List.of(by(party), answering())))));
            cut |= about.size() > articles;
            about.stream().limit(articles).forEach(found::add);
        }
        return new Found(entries(found), cut);
    }

    /** The newest articles that accuse a party in an incident of the lexicon, or in which it speaks of that. */
    public Found about(Accused party, String incident) throws IOException {
        return read(new Query.All(
                List.of(new Query.Is(Field.INCIDENT, incident), new Query.Any(List.of(accusing(party), by(party))))));
    }

    /** The newest articles within a month of this day that accuse a party or in which it speaks. */
    public Found about(Accused party, LocalDate day) throws IOException {
        return read(new Query.All(List.of(
                new Query.During(Optional.of(day.minusDays(Replies.MONTH)), Optional.of(day.plusDays(Replies.MONTH))),
                new Query.Any(List.of(accusing(party), by(party))))));
    }

    private static Query accusing(Accused party) {
        return new Query.Is(Field.ABOUT, party.key());
    }

    private static Query by(Accused party) {
        return new Query.Is(party.country() ? Field.COUNTRY : Field.ORG, party.key());
    }

    private static Query answering() {
        return new Query.Any(ANSWERING.stream()
                .map(stance -> (Query) new Query.Is(Field.STANCE, stance.key()))
                .toList());
    }

    private Found read(Query query) throws IOException {
        Set<String> found = found(query);
        return new Found(entries(found.stream().limit(articles).toList()), found.size() > articles);
    }

    /** The newest articles with statements that answer, one more than will be read if there are so many. */
    private Set<String> found(Query query) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        statements.each(
                new SearchRequest(query, Map.of(), Map.of(), least, SearchRequest.Sort.NEWEST, 1, 0, List.of()),
                new StatementSearch.Visitor() {
                    @Override
                    public void begin(StatementSearch.About about, long total) {
                        // what the index is does not matter here
                    }

                    @Override
                    public boolean visit(Entry entry) {
                        found.add(entry.statement().article());
                        return found.size() <= articles;
                    }
                });
        return found;
    }

    private List<Entry> entries(Collection<String> ids) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String article : ids) {
            statements.saidIn(article).stream()
                    .filter(entry -> entry.statement().confidence() >= least)
                    .forEach(entries::add);
        }
        return entries;
    }

    /** The statements of the article of this one, itself among them however sure it is. */
    public List<Entry> beside(Entry entry) throws IOException {
        return statements.saidIn(entry.statement().article()).stream()
                .filter(other -> other.statement().confidence() >= least
                        || other.statement().id().equals(entry.statement().id()))
                .toList();
    }

    /**
     * The statements of an article, and those of other articles within a month that one of them, which is accused or
     * accuses these parties, may answer or be answered by.
     */
    public List<Entry> around(Entry entry, Set<Accused> parties) throws IOException {
        Map<String, Entry> all = new LinkedHashMap<>();
        Stream.Builder<Entry> near = Stream.builder();
        beside(entry).forEach(near::add);
        Optional<LocalDate> day = Values.day(entry);
        for (Accused party : day.isPresent() ? parties : Set.<Accused>of()) {
            about(party, day.get()).entries().forEach(near::add);
        }
        near.build().forEach(each -> all.putIfAbsent(each.statement().id(), each));
        return List.copyOf(all.values());
    }
}
