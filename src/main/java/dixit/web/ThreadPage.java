package dixit.web;

import dixit.replies.Accused;
import dixit.replies.Dispute;
import dixit.replies.Disputes;
import dixit.replies.Evidence;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Query;
import dixit.search.Questions;
import dixit.search.SearchRequest;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import dixit.search.Values;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code /thread}: accusations against a party, and what answers them. */
final class ThreadPage {

    static final OpenApi.Operation API = new OpenApi.Operation(
            "/thread",
            "The accusations against a party, and what answers them; without a party, who is accused.",
            List.of("thread", "threadpicture", "parties"),
            List.of(ThreadJson.class, PartiesView.Json.class),
            List.of(
                    OpenApi.Parameter.text("about", "The accused: a country's code or a threat actor."),
                    OpenApi.Parameter.text("incident", "Only what is about this incident."),
                    OpenApi.Parameter.text("article", "Only what is about the same as this article."),
                    OpenApi.Parameter.text("by", "Only accusations by this country or speaker.")));

    /** Articles that are read for one page at most. */
    static final int ARTICLES = 200;

    private final StatementSearch statements;
    private final Disputes disputes;
    private final Evidence evidence;
    private final Questions questions;
    private final Frames frames;
    private final Cards cards;

    ThreadPage(StatementSearch statements, Makings makings, Frames frames, Cards cards) {
        this.statements = statements;
        this.disputes = makings.disputes();
        this.questions = makings.questions();
        this.evidence = new Evidence(statements, ARTICLES, Address.START.least());
        this.frames = frames;
        this.cards = cards;
    }

    /** The thread of this address, or of all that its party is accused of; none when it is accused of nothing. */
    Optional<Page> show(ThreadAddress address) throws IOException {
        Optional<Accused> party = address.party();
        if (party.isEmpty()) {
            return Optional.of(parties(address));
        }
        Optional<Name> name = name(party.get());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Evidence.Found found = found(address, party.get());
        List<Dispute> all = disputes.about(party.get(), found.entries());
        Optional<Dispute> shown = shown(address, party.get(), found, all);
        boolean asked = address.incident().isPresent()
                || address.article().isPresent()
                || address.by().isPresent();
        if (asked && shown.isEmpty()) {
            return show(ThreadAddress.about(party.get().key()));
        }
        ThreadTelling telling = new ThreadTelling(cards, questions, address, name.get());
        String reach = reach(found.cut());
        List<Dispute> others = shown.isPresent() && !found.cut() && address.by().isEmpty()
                ? disputes.about(party.get(), evidence.about(party.get()).entries())
                : all;
        ThreadView view = telling.view(
                frames.addressed(
                        telling.title(shown) + " – Dixit", address.toString(), address.as("/thread.json"), "threads"),
                shown,
                others,
                reach);
        Page page = Page.ok("thread", view, ThreadJson.of(view, statements.about()))
                .with(new ThreadTable(telling, cards).of(shown, others));
        return Optional.of(shown.isPresent() ? page.drawnBy("threadpicture") : page);
    }

    private Evidence.Found found(ThreadAddress address, Accused party) throws IOException {
        if (address.incident().isPresent()) {
            return evidence.about(party, address.incident().get());
        }
        Optional<Entry> first = address.article().isPresent()
                ? statements.saidIn(address.article().get()).stream().findFirst()
                : Optional.empty();
        return first.flatMap(Values::day).isPresent()
                ? evidence.about(party, first.flatMap(Values::day).get())
                : evidence.about(party);
    }

    private Optional<Dispute> shown(ThreadAddress address, Accused party, Evidence.Found found, List<Dispute> all) {
        if (address.by().isPresent()) {
            return disputes.by(accuser(address), party, disputes.among(found.entries()));
        }
        if (address.incident().isPresent()) {
            return all.stream()
                    .filter(dispute -> dispute.matter().incident().equals(address.incident()))
                    .findFirst();
        }
        return address.article()
                .flatMap(article -> all.stream()
                        .filter(dispute -> dispute.charges().stream()
                                .anyMatch(charge -> charge.statement().article().equals(article)))
                        .findFirst());
    }

    /** The accusations of these days that the matrix counts: by this speaker or country, of this party by its stance. */
    static Predicate<Entry> accuser(ThreadAddress address) {
        String by = address.by().orElseThrow();
        String about = address.about().orElseThrow();
        return charge -> Dispute.isAccusation(charge)
                && address.days().contains(Values.day(charge))
                && has(charge, by, Field.COUNTRY, Field.SPEAKER)
                && has(charge, about, Field.ABOUT);
    }

    private static boolean has(Entry entry, String key, Field... fields) {
        return Stream.of(fields)
                .flatMap(field -> Values.of(field, entry).stream())
                .anyMatch(value -> value.key().equals(key));
    }

    /** How far was searched. */
    private String reach(boolean cut) throws IOException {
        SearchResult newest = statements.search(new SearchRequest(
                new Query.Everything(), Map.of(), Map.of(), 0, SearchRequest.Sort.NEWEST, 1, 1, List.of()));
        String until = newest.hits().stream()
                .flatMap(hit -> Values.day(hit.entry()).stream())
                .findFirst()
                .map(day -> " up to " + Written.day(day))
                .orElse("");
        return cut
                ? "in the newest " + ARTICLES + " articles about it" + until
                : "in " + Written.count(statements.about().articles(), "article") + until;
    }

    private Optional<Name> name(Accused party) throws IOException {
        return accused(Set.of(party.key())).stream()
                .filter(value -> value.chosen() && value.count() > 0)
                .map(value -> cards.party(value.key(), value.label()))
                .findFirst();
    }

    private List<Value> accused(Set<String> chosen) throws IOException {
        SearchResult counts = statements.search(new SearchRequest(
                new Query.Everything(),
                chosen.isEmpty() ? Map.of() : Map.of(Field.ABOUT, chosen),
                Map.of(),
                Address.START.least(),
                SearchRequest.Sort.RELEVANCE,
                1,
                0,
                List.of(Field.ABOUT, Field.ACTOR)));
        return counts.facets().stream()
                .map(Facet::values)
                .flatMap(List::stream)
                .filter(value -> !value.key().equals(SearchRequest.NONE))
                .toList();
    }

    /** All countries and threat actors that are accused. */
    private Page parties(ThreadAddress address) throws IOException {
        SearchResult counts = statements.search(new SearchRequest(
                new Query.Everything(),
                Map.of(Field.STANCE, MatrixPage.ACCUSING),
                Map.of(),
                Address.START.least(),
                SearchRequest.Sort.RELEVANCE,
                1,
                0,
                List.of(Field.ABOUT, Field.ACTOR)));
        PartiesView view = PartiesView.of(
                frames.addressed(
                        "Accusations and answers – Dixit", address.toString(), address.as("/thread.json"), "threads"),
                counts.facets(),
                cards);
        return Page.ok("parties", view, view.json(statements.about()));
    }
}
