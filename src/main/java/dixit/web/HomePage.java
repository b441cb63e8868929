package dixit.web;

import dixit.search.Field;
import dixit.search.Gathered;
import dixit.search.Questions;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult;
import dixit.search.StatementSearch;
import dixit.search.TookTooLong;
import dixit.web.ProfileView.Meter;
import dixit.web.SearchView.Link;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /}: what the index holds, what one may ask of it, and the newest accusations with what was answered. */
final class HomePage {

    private static final int NEWEST = 4;
    private static final List<Field> COUNTED = List.of(Field.SPEAKER, Field.ABOUT, Field.ACTOR, Field.DATE);

    private final StatementSearch statements;
    private final Questions questions;
    private final Frames frames;
    private final Parts parts;

    /** Who makes the cards and who counts. */
    record Parts(SearchPage search, Meters meters) {}

    HomePage(StatementSearch statements, Questions questions, Frames frames, Parts parts) {
        this.statements = statements;
        this.questions = questions;
        this.frames = frames;
        this.parts = parts;
    }

    /** None when the index has nothing to show. */
    Optional<HomeView> view() throws IOException {
        Asked everything = Asked.of(Address.START, questions);
        SearchResult result = statements.search(everything.request(0, COUNTED));
        if (result.total() == 0) {
            return Optional.empty();
        }
        Asked accusing = Asked.of(MatrixPage.accusing(Address.START).sorted(Sort.NEWEST), questions);
        Gathered newest = statements.gathered(accusing.request(NEWEST, List.of()));
        if (newest.partial()) {
            throw new TookTooLong();
        }
        Link all = new Link(Written.count(result.total(), "statement"), Address.START.toString());
        return Optional.of(new HomeView(
                frames.home(),
                " in " + Written.count(result.articles(), "article")
                        + (result.sources() > 0 ? " from " + Written.count(result.sources(), "source") : ""),
                all,
                SearchPage.examples(Address.START, result),
                new Charts(statements, everything).of(result),
                parts.search().answered(accusing, newest.result().hits(), newest.carried()),
                ways(accusing.address(), newest.result().total(), all),
                meters(accusing.address())));
    }

    private static List<Link> ways(Address accusing, long total, Link all) {
        Link accusations = new Link("All " + Written.count(total, "accusation"), accusing.toString());
        Link everything = new Link("All " + all.label(), all.href());
        return total == 0 ? List.of(everything) : List.of(accusations, everything);
    }

    private List<Meter> meters(Address accusing) throws IOException {
        return Stream.of(
                        parts.meters()
                                .of(
                                        new Meters.Head("Accused", "statements that accuse, attribute or condemn"),
                                        accusing,
                                        Field.ABOUT,
                                        parts.meters()::isCountry),
                        meter("Who speaks", Field.SPEAKER),
                        meter("Threat actors named", Field.ACTOR))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Meter> meter(String title, Field field) throws IOException {
        return parts.meters().of(new Meters.Head(title, "statements of each"), Address.START, field, value -> true);
    }
}
