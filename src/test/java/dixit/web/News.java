package dixit.web;

import dixit.model.Article;
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
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.search.Origin;
import dixit.search.StatementStore;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A made-up article in the making: its letters first, then what was found in them, told by its words. */
final class News {

    static final Country NZ = new Country("NZ", "New Zealand");
    static final Country CN = new Country("CN", "China");
    static final Country GB = new Country("GB", "United Kingdom");

    private final String id;
    private final String title;
    private final StringBuilder text = new StringBuilder();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private Publication publication = Publication.UNKNOWN;

    private News(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** An article with a headline and paragraphs. A line that begins with “#” is furniture. */
    static News article(String id, String title, String... paragraphs) {
        News news = new News(id, title);
        news.passage(Place.HEADLINE, title);
        for (int i = 0; i < paragraphs.length; i++) {
            if (paragraphs[i].startsWith("#")) {
                news.text.append(paragraphs[i].substring(1)).append("\n\n");
            } else {
                news.passage(i == 0 ? Place.LEAD : Place.BODY, paragraphs[i]);
            }
        }
        return news;
    }

    private void passage(Place place, String words) {
        int start = text.length();
        text.append(words);
        passages.add(new Passage(place, new Span(start, text.length())));
        text.append("\n\n");
    }

    News by(String publisher, String day, String url) {
        publication = new Publication(
                Optional.of(publisher),
                Optional.of(LocalDate.parse(day)),
                Optional.of(URI.create(url)),
                Optional.empty(),
                Optional.empty());
        return this;
    }

    static Speaker person(String name, String role, String organization, Country country) {
        return new Speaker.Person(name, Optional.of(role), Optional.of(organization), Optional.of(country));
    }

    static Speaker state(Country country) {
        return new Speaker.State(country);
    }

    /** Words for a speaker, and who that is. */
    Mention mention(String words, Speaker speaker, Mention.Step... chain) {
        return new Mention(span(words), speaker, List.of(chain));
    }

    Mention.Step step(String words, String reason) {
        return new Mention.Step(span(words), reason);
    }

    Party country(String words, Country country) {
        return new Party(Party.Kind.COUNTRY, country.code(), country.name(), span(words));
    }

    Party actor(String words) {
        return new Party(Party.Kind.ACTOR, words, words, span(words));
    }

    /** A threat actor under another name. */
    Party actor(String name, String words) {
        return new Party(Party.Kind.ACTOR, name, words, span(words));
    }

    /** The first letters of the article that read so. */
    Span span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("the article does not say: " + words);
        }
        return new Span(start, start + words.length());
    }

    /** A statement: its stance and type, its sentences, its content, its cue and lemma. */
    News says(
            Stance stance,
            Wording.Type type,
            String sentences,
            String content,
            String cue,
            List<Mention> who,
            Party... about) {
        Span context = span(sentences);
        int start = text.indexOf(content, context.start());
        Span content0 = new Span(start, start + content.length());
        int at = text.indexOf(cue, context.start());
        Optional<Wording.Cue> found =
                cue.isEmpty() ? Optional.empty() : Optional.of(new Wording.Cue(new Span(at, at + cue.length()), cue));
        Place place = passages.stream()
                .filter(passage -> passage.span().contains(content0))
                .findFirst()
                .orElseThrow()
                .place();
        statements.add(new Statement(
                id.substring(2) + HexFormat.of().toHexDigits((byte) statements.size()),
                id,
                place,
                new Wording(type, List.of(content0), found, context),
                who,
                new Meaning(stance, Arrays.asList(about), Optional.empty(), Optional.empty(), Optional.empty(), false),
                0.9));
        return this;
    }

    Article article() {
        return new Article(id, title, publication, text.toString(), passages);
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    void into(StatementStore store) throws IOException {
        store.replace(
                new Origin(id + ".txt", Integer.toHexString(text.toString().hashCode())), article(), statements());
    }
}
