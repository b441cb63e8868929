package dixit.bench;

import dixit.lexicon.Lexicon;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Prints articles of made-up words in which statements stand, distributed as in the news: few speak often, few countries
 * fill the pages, most statements just say. The same number is always the same article.
 */
final class Press {

    static final int STATEMENTS = 6;

    private static final int WORDS = 30_000;
    private static final int SPEAKERS = 50_000;
    private static final int BODIES = 3_000;
    private static final int POSTS = 400;
    private static final int PUBLISHERS = 300;
    private static final int DAYS = 10 * 365;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    /** One article and what is said in it. */
    record Story(Origin origin, Article article, List<Statement> statements) {}

    final Vocabulary words = new Vocabulary(new SplittableRandom(1), WORDS);
    final List<Country> countries;
    private final List<String> actors;
    private final List<String> incidents;
    private final Zipf speakers = new Zipf(SPEAKERS);
    private final Zipf bodies = new Zipf(BODIES);
    private final Zipf posts = new Zipf(POSTS);
    private final Zipf publishers = new Zipf(PUBLISHERS);
    private final Zipf stances = new Zipf(Stance.values().length);
    private final Zipf nations;

    Press(Lexicon lexicon) {
        countries = List.copyOf(lexicon.countries());
        actors = lexicon.actors().stream().map(actor -> actor.name()).toList();
        incidents = lexicon.incidents().stream().map(incident -> incident.key()).toList();
        nations = new Zipf(countries.size());
    }

    Story story(int number) {
        // Seeds that are multiples of the generator's own step would make each story the one before, moved by a word.
        SplittableRandom random = new SplittableRandom(number);
        String id = HexFormat.of().toHexDigits(random.nextLong());
        StringBuilder text = new StringBuilder();
        sentence(text, random, 6 + random.nextInt(5));
        Span title = new Span(0, text.length());
        text.append("\n\n");
        List<Statement> statements = new ArrayList<>();
        List<Passage> passages = new ArrayList<>(List.of(new Passage(Place.HEADLINE, title)));
        while (statements.size() < STATEMENTS) {
            int start = text.length();
            sentence(text, random, 8 + random.nextInt(15));
            text.append(' ');
            statements.add(statement(id, text, random));
            passages.add(new Passage(statements.getLast().place(), new Span(start, text.length())));
            text.append("\n\n");
        }
        Publication publication = new Publication(
                Optional.of("The " + words.name(publishers.pick(random)) + " Post"),
                Optional.of(day(random)),
                Optional.of(URI.create("https://press.example/" + number)),
                Optional.empty(),
                Optional.empty());
        Article article = new Article(id, title.of(text), publication, text.toString(), passages);
        return new Story(new Origin(number + ".txt", id), article, statements);
    }

    private void sentence(StringBuilder text, SplittableRandom random, int length) {
        int start = text.length();
        for (int word = 0; word < length; word++) {
            text.append(word == 0 ? "" : " ").append(words.pick(random));
        }
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
        text.append('.');
    }

    private Statement statement(String article, StringBuilder text, SplittableRandom random) {
        int start = text.length();
        Speaker speaker = speaker(random);
        Stance stance = List.of(Stance.values()).get(stances.pick(random));
        text.append(speaker.name());
        Span source = new Span(start, text.length());
        text.append(' ');
        int cue = text.length();
        text.append("said");
        Span said = new Span(cue, text.length());
        text.append(" that ");
        int content = text.length();
        sentence(text, random, 10 + random.nextInt(15));
        Span whole = new Span(content, text.length() - 1);
        return new Statement(
                HexFormat.of().toHexDigits(random.nextLong()),
                article,
                random.nextInt(6) == 0 ? Place.LEAD : Place.BODY,
                new Wording(
                        List.of(Wording.Type.values()).get(random.nextInt(3)),
                        List.of(whole),
                        Optional.of(new Wording.Cue(said, stance.key())),
                        new Span(start, text.length())),
                List.of(new Mention(source, speaker, List.of())),
                new Meaning(
                        stance,
                        about(whole, random),
                        random.nextInt(12) == 0
                                ? Optional.of(incidents.get(random.nextInt(incidents.size())))
                                : Optional.empty(),
                        Optional.empty(),
                        random.nextInt(4) == 0 ? Optional.of(day(random)) : Optional.empty(),
                        random.nextInt(8) == 0),
                0.3 + random.nextInt(70) / 100.0);
    }

    private Speaker speaker(SplittableRandom random) {
        int rank = speakers.pick(random);
        Country country =
                countries.get(new SplittableRandom(rank).nextInt(3) == 0 ? rank % countries.size() : nation(rank));
        String body = words.name(new SplittableRandom(rank).nextInt(WORDS)) + " Bureau";
        return switch (rank % 8) {
            case 0 -> new Speaker.State(country);
            case 1 -> new Speaker.Organization(words.name(bodies.pick(random)) + " Council", Optional.of(country));
            case 2 -> new Speaker.Unnamed("officials", Optional.of(body), Optional.of(country));
            default ->
                new Speaker.Person(
                        words.name(rank % 1000) + " " + words.name(rank / 2),
                        Optional.of("minister of " + words.at(posts.pick(random))),
                        Optional.of(body),
                        Optional.of(country));
        };
    }

    private int nation(int rank) {
        return nations.pick(new SplittableRandom(rank * 31L));
    }

    private List<Party> about(Span where, SplittableRandom random) {
        int dice = random.nextInt(10);
        if (dice < 3) {
            Country country = countries.get(nations.pick(random));
            return List.of(new Party(Party.Kind.COUNTRY, country.code(), country.name(), where));
        }
        if (dice == 3) {
            String actor = actors.get(random.nextInt(actors.size()));
            return List.of(new Party(Party.Kind.ACTOR, actor.toLowerCase(Locale.ROOT), actor, where));
        }
        return List.of();
    }

    private static LocalDate day(SplittableRandom random) {
        double near = random.nextDouble();
        return LAST_DAY.minusDays((long) (near * near * DAYS));
    }
}
