package dixit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dixit.export.StatementJson;
import dixit.model.Article;
import dixit.model.Explanation;
import dixit.model.Explanations;
import dixit.model.Mention;
import dixit.model.Speaker;
import dixit.model.Statement;
import dixit.search.Entry;
import dixit.search.Folding;
import dixit.search.SearchResult.Hit;
import dixit.search.StatementSearch;
import dixit.search.StatementSearch.StoredArticle;
import dixit.variants.WordDiff;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /statement/{id}}: one statement, who speaks and why, in its place. */
final class StatementPage {

    static final OpenApi.Operation API = new OpenApi.Operation(
            "/statement/{id}", "One statement.", List.of("statement"), List.of(Json.class), List.of());

    private final StatementSearch statements;
    private final Frames frames;
    private final Parts parts;

    /** Who makes the cards, knows what answers what, takes corrections, and knows why a statement was found. */
    record Parts(Cards cards, Answering answering, CorrectionDesk desk, Explanations explanations) {}

    StatementPage(StatementSearch statements, Frames frames, Parts parts) {
        this.statements = statements;
        this.frames = frames;
        this.parts = parts;
    }

    /**
     * The statement of this id, if there is one.
     *
     * @param search what the reader came from; the start when that is not known
     */
    Optional<Page> show(String id, Address search) throws IOException {
        Optional<Entry> found = statements.statement(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<StoredArticle> stored =
                statements.article(found.get().statement().article());
        return stored.isEmpty() ? Optional.empty() : Optional.of(page(found.get(), stored.get(), search));
    }

    private Page page(Entry entry, StoredArticle stored, Address search) throws IOException {
        Statement statement = entry.statement();
        Card card = parts.cards()
                .of(List.of(new Hit(entry, 0, List.of())), search.query())
                .getFirst()
                .bearing(parts.answering().anywhere(entry));
        String said = Written.beginning(statement.content(stored.article().text()), 70);
        String path = "/statement/" + statement.id();
        List<StatementView.Variant> variants = new Repeats(statements).of(entry, search.query());
        StatementView view = new StatementView(
                frames.frame(Cards.brief(card.who()) + ": " + said + " – Dixit", search, path, ""),
                card,
                SearchView.Link.back(search),
                chain(statement, stored.article()),
                new StatementView.Places(new Passages(stored, search.query()).around(statement), variants),
                turn(statement, stored, search),
                new StatementView.Cite(
                        cite(card, entry), path, atWords(card, entry), Downloads.ofStatement(statement.id())),
                sure(statement, stored.article()));
        return Page.ok(
                "statement",
                view,
                new Json(
                        StatementJson.of(entry),
                        entry.paragraph(),
                        path,
                        variants.stream().map(Carried::of).toList()));
    }

    /** The statement as JSON. */
    record Json(StatementJson statement, int paragraph, String address, List<Carried> carried) {}

    /** An article that carries the statement, and the statement there. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Carried(String address, Optional<String> date, String where, String words) {

        static Carried of(StatementView.Variant variant) {
            String words = variant.words().stream()
                    .filter(part -> part.fate() != WordDiff.Fate.LEFT_OUT)
                    .map(WordDiff.Part::words)
                    .collect(Collectors.joining(" "));
            return new Carried(variant.href(), variant.date(), variant.where(), words);
        }
    }

    private static StatementView.Chain chain(Statement statement, Article article) {
        List<StatementView.Step> steps = new ArrayList<>();
        int number = 1;
        for (Mention mention : statement.speakers()) {
            String written = Written.line(article.at(mention.span()));
            String source = Passages.anchor(statement, mention.span());
            Speaker speaker = mention.speaker();
            boolean named = Folding.fold(written).equals(Folding.fold(speaker.name()));
            steps.add(new StatementView.Step(
                    "As written", "“" + written + "”", named ? kind(speaker) : "", Optional.of(source)));
            for (Mention.Step step : mention.chain()) {
                boolean own = step.span().equals(mention.span());
                steps.add(new StatementView.Step(
                        "Because of",
                        "“" + Written.line(article.at(step.span())) + "”",
                        step.reason(),
                        Optional.of(own ? source : Passages.anchor(number))));
                number++;
            }
            if (!named) {
                steps.add(new StatementView.Step("Who that is", speaker.name(), kind(speaker), Optional.empty()));
            }
            String as = as(speaker);
            if (!as.isEmpty()) {
                steps.add(new StatementView.Step("As what, at the time", as, "", Optional.empty()));
            }
        }
        return new StatementView.Chain(title(statement, article), steps);
    }

    private static String title(Statement statement, Article article) {
        if (statement.speakers().isEmpty()) {
            return "No source is named";
        }
        Mention first = statement.speakers().getFirst();
        String written = Written.line(article.at(first.span()));
        boolean one = statement.speakers().size() == 1;
        return !one
                        || Folding.fold(written)
                                .contains(Folding.fold(first.speaker().name()))
                ? "Who speaks"
                : "How “" + Written.beginning(written, 40) + "” became "
                        + first.speaker().name();
    }

    private static String kind(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Person person -> "a person";
            case Speaker.Organization organization -> "an organization";
            case Speaker.State state -> "a state";
            case Speaker.Unnamed unnamed -> "not named in the article";
        };
    }

    private static String as(Speaker speaker) {
        Stream<String> country =
                speaker instanceof Speaker.State ? Stream.empty() : speaker.country().map(of -> of.name()).stream();
        Stream<String> body = speaker instanceof Speaker.Organization ? Stream.empty() : speaker.body().stream();
        return Stream.concat(Stream.concat(speaker.position().stream(), body), country)
                .collect(Collectors.joining(", "));
    }

    private static StatementView.Turn turn(Statement statement, StoredArticle stored, Address search) {
        List<Statement> all = stored.statements();
        int at = all.indexOf(statement);
        return new StatementView.Turn(
                at + 1,
                all.size(),
                at > 0 ? Optional.of(neighbour(all.get(at - 1), stored, search)) : Optional.empty(),
                at >= 0 && at + 1 < all.size()
                        ? Optional.of(neighbour(all.get(at + 1), stored, search))
                        : Optional.empty(),
                "/article/" + stored.article().id() + (search.query().isEmpty() ? "" : "?" + search.query()));
    }

    private static StatementView.Neighbour neighbour(Statement other, StoredArticle stored, Address search) {
        String content = Written.beginning(other.content(stored.article().text()), 70);
        return new StatementView.Neighbour(
                Cards.names(other) + " " + Cards.tone(other).verb() + ": " + content,
                Cards.href(other.id(), search.query()));
    }

    private static String cite(Card card, Entry entry) {
        String who = Written.and(card.who().names().stream().map(Name::label).toList());
        String as = card.who().as().stream().map(Name::label).collect(Collectors.joining(", "));
        String publisher =
                entry.publication().publisher().map(name -> ", " + name).orElse("");
        String day =
                entry.publication().date().map(date -> ", " + Written.day(date)).orElse("");
        return who + (as.isEmpty() ? "" : " (" + as + ")") + ", quoted in “" + entry.title() + "”" + publisher + day
                + ". Dixit statement " + entry.statement().id() + ".";
    }

    /** Opens the publisher's page at the first words of the statement, where a browser can. */
    private static Optional<String> atWords(Card card, Entry entry) {
        return card.source().url().map(url -> {
            String[] words = Written.line(
                            entry.at(entry.statement().wording().content().getFirst()))
                    .split(" ");
            String first = Stream.of(words).limit(6).collect(Collectors.joining(" "));
            String encoded = URLEncoder.encode(first, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("-", "%2D");
            return url + (url.contains("#") ? ":~:text=" : "#:~:text=") + encoded;
        });
    }

    private List<StatementView.Why> why(Statement statement, Article article) {
        Optional<Explanation> told = parts.explanations().of(article, statement);
        Stream<StatementView.Why> found = told.stream()
                .flatMap(explanation -> explanation.parts().stream())
                .map(part -> new StatementView.Why(
                        part.label(),
                        Written.beginning(Written.line(article.at(part.span())), 60),
                        part.reasons().stream().map(Explanation.Reason::looksAt).toList()));
        Stream<StatementView.Why> known = told.stream()
                .filter(explanation -> !explanation.known().isEmpty())
                .map(explanation -> new StatementView.Why("words", "from the lexicon", explanation.known()));
        return Stream.concat(found, known).toList();
    }

    private StatementView.Sure sure(Statement statement, Article article) throws IOException {
        String stance = statement.meaning().stance().key().replace('-', ' ');
        String cue = statement
                .wording()
                .cue()
                .map(found ->
                        "the cue “" + Written.line(article.at(found.span())) + "”, a form of “" + found.lemma() + "”")
                .orElse("no cue; the quotation itself");
        String hedge = statement
                .meaning()
                .hedge()
                .map(span -> "“" + Written.line(article.at(span)) + "”")
                .orElse("none stated");
        return new StatementView.Sure(
                cue,
                stance,
                Math.round(statement.confidence() * 100) + " in 100, by the program’s own estimate",
                hedge,
                statement.meaning().addressee().map(span -> "“" + Written.line(article.at(span)) + "”"),
                why(statement, article),
                CorrectionDesk.putRight(statement),
                parts.desk().form(statement));
    }
}
