package dixit.search;

import dixit.model.Article;
import dixit.model.Certainty;
import dixit.model.Country;
import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Passage;
import dixit.model.Place;
import dixit.model.Publication;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Standing;
import dixit.model.Statement;
import dixit.model.Strength;
import dixit.model.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Made-up articles in which made-up people speak, one paragraph each. */
public final class Told {

    public static final Country NZ = new Country("NZ", "New Zealand");
    public static final Country CN = new Country("CN", "China");
    public static final Country FR = new Country("FR", "France");

    private final String id;
    private final StringBuilder text = new StringBuilder();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private Optional<String> publisher = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private double confidence = 1;
    private Standing standing = Standing.UNKNOWN;

    private Told(String id) {
        this.id = id;
        text.append("Words of the day\n\n");
        passages.add(new Passage(Place.HEADLINE, new Span(0, 16)));
    }

    public static Told in(String article) {
        return new Told(article);
    }

    public static Speaker person(String name, String role, Country country) {
        return new Speaker.Person(name, Optional.of(role), Optional.empty(), Optional.of(country));
    }

    public static Party country(Country country) {
        return new Party(Party.Kind.COUNTRY, country.code(), country.name(), new Span(0, 0));
    }

    public static Party body(String name) {
        return new Party(Party.Kind.ORGANIZATION, name, name, new Span(0, 0));
    }

    public static Party actor(String name) {
        return new Party(Party.Kind.ACTOR, name, name, new Span(0, 0));
    }

    public Told by(String paper) {
        publisher = Optional.of(paper);
        return this;
    }

    public Told on(String day) {
        date = Optional.of(LocalDate.parse(day));
        return this;
    }

    public Told sure(double probability) {
        confidence = probability;
        return this;
    }

    /** What the next statements stand on. */
    public Told standing(Strength strength, Certainty certainty) {
        standing = new Standing(Optional.of(strength), Optional.of(certainty));
        return this;
    }

    /** The words for the title, and the next statement, which they are. */
    public Told inHeadline(Speaker speaker, Stance stance, Party... about) {
        var title = new Span(0, "Words of the day".length());
        add(Place.HEADLINE, title, title, List.of(speaker), meaning(stance, Optional.empty(), false, about));
        return this;
    }

    /** The next statement, of which these words are the hedge. */
    public Told hedges(Speaker speaker, Stance stance, String words, String hedge, Party... about) {
        Span content = write(words);
        int start = content.start() + words.indexOf(hedge);
        var span = new Span(start, start + hedge.length());
        add(Place.BODY, content, around(content), List.of(speaker), meaning(stance, Optional.of(span), false, about));
        return this;
    }

    /** The next statement, which stands inside the words of the last. */
    public Told inside(Speaker speaker, String words) {
        Wording outer = statements.getLast().wording();
        int start = text.indexOf(words, outer.content().getFirst().start());
        var content = new Span(start, start + words.length());
        add(Place.BODY, content, outer.context(), List.of(speaker), meaning(Stance.SAY, Optional.empty(), true));
        return this;
    }

    public Told says(Speaker speaker, String words) {
        return says(speaker, Stance.SAY, words);
    }

    public Told says(Speaker speaker, Stance stance, String words, Party... about) {
        return says(List.of(speaker), stance, words, about);
    }

    public Told says(List<Speaker> speakers, Stance stance, String words, Party... about) {
        Span content = write(words);
        add(Place.BODY, content, around(content), speakers, meaning(stance, Optional.empty(), false, about));
        return this;
    }

    private Span write(String words) {
        int start = text.length();
        text.append("Word came that ");
        var content = new Span(text.length(), text.length() + words.length());
        text.append(words).append('.');
        passages.add(new Passage(Place.BODY, new Span(start, text.length())));
        text.append("\n\n");
        return content;
    }

    private static Span around(Span content) {
        return new Span(content.start() - "Word came that ".length(), content.end() + 1);
    }

    private Meaning meaning(Stance stance, Optional<Span> hedge, boolean nested, Party... about) {
        return new Meaning(
                stance, List.of(about), Optional.empty(), hedge, Optional.empty(), Optional.empty(), nested, standing);
    }

    private void add(Place place, Span content, Span context, List<Speaker> speakers, Meaning meaning) {
        int first = context.start();
        var mentions = speakers.stream()
                .map(speaker -> new Mention(new Span(first, first + 4), speaker, List.of()))
                .toList();
        statements.add(new Statement(
                id + "-" + statements.size(),
                id,
                place,
                new Wording(Wording.Type.INDIRECT, List.of(content), Optional.empty(), context),
                mentions,
                meaning,
                confidence));
    }

    public Article article() {
        var publication = new Publication(publisher, date, Optional.empty(), Optional.empty(), Optional.empty());
        return new Article(id, "Words of the day", publication, text.toString(), passages);
    }

    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** Stores it as the content of a file that has the article's name. */
    public void into(StatementStore store) throws IOException {
        into(store, id + ".txt");
    }

    public void into(StatementStore store, String file) throws IOException {
        store.replace(new Origin(file, Integer.toHexString(text.toString().hashCode())), article(), statements());
    }
}
