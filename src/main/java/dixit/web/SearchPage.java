package dixit.web;

import dixit.search.Field;
import dixit.search.Gathered;
import dixit.search.Question;
import dixit.search.Questions;
import dixit.search.Reasons;
import dixit.search.SearchRequest;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Facet;
import dixit.search.SearchResult.Hit;
import dixit.search.SearchResult.Value;
import dixit.search.StatementSearch;
import dixit.search.TookTooLong;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /} and {@code /search}: a question, its answers, and the filters that narrow them. */
final class SearchPage {

    static final OpenApi.Operation API = new OpenApi.Operation(
            "/search",
            "A question, one page of its answers, and the values that narrow them.",
            List.of("home", "search", "empty"),
            List.of(SearchJson.class),
            OpenApi.paging());

    static final int PER_PAGE = 10;

    /** Nobody reads that far; finding a page takes the longer, the farther it is. */
    static final int LAST_PAGE = 1000;

    private static final String UNCOUNTED = "statements";

    private static final String STOPPED =
            "; the search took too long and was stopped, so every number may be too small and better matches may be missing";

    /** How the keys of people begin. */
    private static final String PERSON = "person.";

    private final StatementSearch statements;
    private final Questions questions;
    private final Frames frames;
    private final Parts parts;

    /** Who makes the cards and the filters of the page, and who knows what answers what. */
    record Parts(Cards cards, Facets facets, Answering answering) {}

    SearchPage(StatementSearch statements, Questions questions, Frames frames, Parts parts) {
        this.statements = statements;
        this.questions = questions;
        this.frames = frames;
        this.parts = parts;
    }

    Page show(Address address) throws IOException {
        Asked asked = Asked.of(address, questions);
        Gathered gathered = named(statements.gathered(asked.request(PER_PAGE, List.of(Field.values()))));
        SearchResult result = gathered.result();
        long pages = Math.clamp((gathered.shown() + PER_PAGE - 1) / PER_PAGE, 1, LAST_PAGE);
        if (address.page() > LAST_PAGE) {
            throw new BadAddress("Pages end at " + LAST_PAGE
                    + ". Narrow the question to come nearer, or take all of its answers away as a file.");
        }
        if (gathered.partial() && (result.total() == 0 || address.page() > pages)) {
            throw new TookTooLong(); // nobody knows whether there is none, or no such page
        }
        if (address.page() > pages) {
            throw new BadAddress(
                    "There is no page " + address.page() + ". The last page of these answers is " + pages + ".");
        }
        SearchView view = new SearchView(
                frames.frame(title(asked, gathered), address, "/search.json"),
                new ReadAs(asked, result, parts.facets()).reading(questions),
                found(asked, result, gathered),
                parts.facets().chips(asked, result, gathered.partial() ? 0 : hidden(asked, result)),
                parts.facets().views(asked, result),
                gathered.partial() ? List.of() : new Charts(statements, asked).of(result),
                turn(asked, gathered, pages),
                result.total() == 0
                        ? new LeaveOut(statements, asked, parts.cards(), other -> Asked.of(other, questions))
                                .empty(result)
                        : SearchView.Empty.NOT);
        return Page.ok(
                result.total() == 0 ? "empty" : "search", view, SearchJson.of(asked, gathered, statements.about()));
    }

    /** How many more there would be with those less certain. */
    private long hidden(Asked asked, SearchResult result) throws IOException {
        return asked.address().least() == 0
                ? 0
                : statements.count(asked.surerThan(0).request(0, List.of())) - result.total();
    }

    private static String title(Asked asked, Gathered gathered) {
        String what = asked.address().asked();
        String found = gathered.result().total() == 0 ? "No statement found" : total(gathered);
        return (what.isEmpty() ? found : Written.beginning(what, 60) + ": " + found) + " – Dixit";
    }

    private static String total(Gathered gathered) {
        return (gathered.partial() ? "At least " : "")
                + Written.count(gathered.result().total(), "statement");
    }

    private static SearchView.TakeAway takeAway(Asked asked, Gathered gathered) {
        SearchView.TakeAway offered =
                Downloads.offered(asked.address(), gathered.result().total());
        return gathered.partial() ? new SearchView.TakeAway(UNCOUNTED, offered.saves(), offered.follows()) : offered;
    }

    private SearchView.Found found(Asked asked, SearchResult result, Gathered gathered) throws IOException {
        String where = "in " + Written.count(result.articles(), "article")
                + (result.sources() > 0 ? " from " + Written.count(result.sources(), "source") : "");
        return new SearchView.Found(
                total(gathered),
                gathered.partial() ? UNCOUNTED : total(gathered),
                where + once(gathered) + (gathered.partial() ? STOPPED : ""),
                told(asked, result),
                cards(asked, result.hits(), gathered.carried()),
                threads(asked, result),
                takeAway(asked, gathered),
                examples(asked.address(), result));
    }

    /** The cards of these hits, each with what its article tells of an answer. */
    List<Card> answered(Asked asked, List<Hit> hits, Map<String, Integer> carried) throws IOException {
        String query = asked.address().showing(Optional.empty()).query();
        return parts.answering().told(parts.cards().of(hits, query, carried), hits);
    }

    private List<Card> cards(Asked asked, List<Hit> found, Map<String, Integer> carried) throws IOException {
        List<Hit> hits = found.stream().map(asked::marked).toList();
        List<Card> cards = answered(asked, hits, carried);
        Reasons reasons = new Reasons(asked.question());
        List<Card> explained = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            explained.add(cards.get(i).explained(reasons.of(hits.get(i))));
        }
        return explained;
    }

    /** The values of the field that the question asks for. */
    private List<SearchView.Told> told(Asked asked, SearchResult result) {
        Question.Asks asks = asked.question().asks();
        return result.facets().stream()
                .filter(facet -> asks.field().equals(Optional.of(facet.field())))
                .map(facet -> new SearchView.Told(lead(asks), parts.facets().answers(asked, facet)))
                .filter(told -> !told.values().isEmpty())
                .toList();
    }

    private static String lead(Question.Asks asks) {
        return switch (asks) {
            case WHO -> "Who";
            case WHOM -> "Whom";
            case COUNTRY -> "Which countries";
            case WHEN -> "When";
            case VIA -> "Who passes it on";
            case STATEMENTS -> "";
        };
    }

    private static String once(Gathered gathered) {
        long repeated = gathered.result().total() - gathered.shown();
        return repeated == 0
                ? ""
                : "; what several articles carry is listed once, by the earliest, so that "
                        + Written.count(gathered.shown()) + (gathered.shown() == 1 ? " is" : " are") + " listed";
    }

    /** Where the accusations of those who were asked for stand beside what they answered. */
    private static List<SearchView.Link> threads(Asked asked, SearchResult result) {
        List<String> chosen = asked.choice().chosen().getOrDefault(Field.ABOUT, List.of());
        return values(result, Field.ABOUT)
                .filter(value -> chosen.contains(value.key()))
                .map(value -> new SearchView.Link(
                        "Accusations and answers: " + value.label(),
                        ThreadAddress.about(value.key()).toString()))
                .toList();
    }

    private Gathered named(Gathered gathered) {
        SearchResult result = gathered.result();
        List<Facet> facets =
                result.facets().stream().map(facet -> named(facet, questions)).toList();
        return new Gathered(
                new SearchResult(result.total(), result.articles(), result.sources(), result.hits(), facets),
                gathered.shown(),
                gathered.carried(),
                gathered.partial());
    }

    /** With incidents under the names that people know; the index has their keys. */
    static Facet named(Facet facet, Questions questions) {
        return facet.field() != Field.INCIDENT
                ? facet
                : new Facet(
                        facet.field(),
                        facet.distinct(),
                        facet.values().stream()
                                .map(value -> new Value(
                                        value.key(),
                                        questions.incident(value.label()),
                                        value.count(),
                                        value.chosen(),
                                        value.excluded()))
                                .toList());
    }

    /** Questions that this index answers: made of its own names. */
    static List<SearchView.Link> examples(Address address, SearchResult result) {
        if (!address.asked().isEmpty() || address.filtered()) {
            return List.of();
        }
        List<String> questions = new ArrayList<>();
        questions.add("who denied");
        first(result, Field.ABOUT).ifPresent(name -> questions.add("who accused " + name));
        first(result, Field.ACTOR).ifPresent(questions::add);
        values(result, Field.SPEAKER)
                .filter(value -> value.key().startsWith(PERSON))
                .findFirst()
                .ifPresent(person -> questions.add("what did " + person.label() + " say"));
        return questions.stream()
                .map(question -> new SearchView.Link(
                        question, Address.START.asking(question).toString()))
                .toList();
    }

    private static Optional<String> first(SearchResult result, Field field) {
        return values(result, field).map(Value::label).findFirst();
    }

    private static Stream<Value> values(SearchResult result, Field field) {
        return result.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .filter(value -> !value.key().equals(SearchRequest.NONE));
    }

    private static SearchView.Turn turn(Asked asked, Gathered gathered, long pages) {
        Address address = asked.address();
        long first = (address.page() - 1L) * PER_PAGE + 1;
        int here = gathered.result().hits().size();
        long left = gathered.shown() - first + 1 - here;
        Optional<SearchView.Link> next = left <= 0
                ? Optional.empty()
                : Optional.of(new SearchView.Link(
                        "Next " + Written.count(Math.min(left, PER_PAGE), "statement"),
                        address.onPage(address.page() + 1).toString()));
        Address undated = address.during(Days.ANY);
        return new SearchView.Turn(
                List.of(
                        order(address, Sort.RELEVANCE, "best match"),
                        order(address, Sort.NEWEST, "newest"),
                        order(address, Sort.OLDEST, "oldest")),
                pages(address, pages),
                next,
                first,
                first + here - 1,
                address.cleared().toString(),
                new SearchView.Dates(
                        address.days().from().map(Object::toString).orElse(""),
                        address.days().to().map(Object::toString).orElse(""),
                        undated.fields()));
    }

    private static SearchView.Option order(Address address, Sort sort, String label) {
        return new SearchView.Option(address.sorted(sort).toString(), label, address.sort() == sort);
    }

    /** The first, the last and those around this one; a gap is an option without an address. */
    private static List<SearchView.Option> pages(Address address, long pages) {
        List<SearchView.Option> shown = new ArrayList<>();
        long before = 0;
        for (int page = 1; page <= pages; page++) {
            if (page == 1
                    || page == pages
                    || Math.abs(page - address.page()) <= 1
                    || (page <= 3 && address.page() <= 2)) {
                if (page > before + 1) {
                    shown.add(new SearchView.Option("", "…", false));
                }
                shown.add(new SearchView.Option(
                        address.onPage(page).toString(), Integer.toString(page), page == address.page()));
                before = page;
            }
        }
        return shown;
    }
}
