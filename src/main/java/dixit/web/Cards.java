package dixit.web;

import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Place;
import dixit.model.Speaker;
import dixit.model.Statement;
import dixit.model.Strength;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Questions;
import dixit.search.SearchRequest;
import dixit.search.SearchResult.Hit;
import dixit.search.Values;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes cards of statements. */
final class Cards {

    private static final String UNNAMED = "No source named";

    private final Assets assets;
    private final Questions questions;

    Cards(Assets assets, Questions questions) {
        this.assets = assets;
        this.questions = questions;
    }

    /**
     * One page of answers.
     *
     * @param query the search they answer, so that their pages lead back to it
     */
    List<Card> of(List<Hit> hits, String query) {
        return of(hits, query, Map.of());
    }

    /**
     * One page of answers.
     *
     * @param carried in how many articles a statement stands, by its id, where there are several
     */
    List<Card> of(List<Hit> hits, String query, Map<String, Integer> carried) {
        List<Card> cards = new ArrayList<>();
        String before = "";
        for (Hit hit : hits) {
            String article = hit.entry().statement().article();
            cards.add(card(hit, query, article.equals(before), carried));
            before = article;
        }
        return cards;
    }

    private Card card(Hit hit, String query, boolean same, Map<String, Integer> carried) {
        Entry entry = hit.entry();
        Statement statement = entry.statement();
        Card.Who who = who(entry);
        Card.Quote quote = new Quotes(entry, hit.matches()).quote();
        String place = Written.place(statement.place(), entry.paragraph());
        return new Card(
                statement.id(),
                href(statement.id(), query),
                brief(who) + ", " + place,
                who,
                quote,
                facts(entry),
                source(entry, place, same, carried(statement, query, carried)),
                side(entry, quote));
    }

    /** A statement by itself, as no search found it. */
    Card plain(Entry entry) {
        return of(List.of(new Hit(entry, 0, List.of())), "").getFirst();
    }

    /** A country or anyone else of whom statements are made, by its key in facets. */
    Name party(String key, String label) {
        return MatrixPage.isCountry(key)
                ? new Name(label, Optional.of(Links.country(key)), assets.flag(key))
                : new Name(label, Optional.of(link(Field.ABOUT, key)), Optional.empty());
    }

    static String href(String id, String query) {
        return "/statement/" + id + (query.isEmpty() ? "" : "?" + query);
    }

    /** {@code Lin Jian denies}. */
    static String brief(Card.Who who) {
        return Written.and(who.names().stream().map(Name::label).toList()) + " "
                + who.tone().verb();
    }

    Card.Who who(Entry entry) {
        Statement statement = entry.statement();
        List<Speaker> speakers = speakers(statement);
        List<Name> names = speakers.isEmpty()
                ? List.of(new Name(UNNAMED, Optional.of(link(Field.SPEAKER, SearchRequest.NONE)), Optional.empty()))
                : speakers.stream().map(this::name).toList();
        return new Card.Who(names, tone(statement), as(entry, speakers));
    }

    /** All who say it, in a line: {@code United Kingdom and New Zealand}. */
    static String names(Statement statement) {
        List<Speaker> speakers = speakers(statement);
        return speakers.isEmpty()
                ? UNNAMED
                : Written.and(speakers.stream().map(Cards::heading).toList());
    }

    private static List<Speaker> speakers(Statement statement) {
        return statement.speakers().stream().map(Mention::speaker).distinct().toList();
    }

    /** A speaker's name as it heads a card, where articles write some in lower case: {@code embassy of Russia}. */
    private static String heading(Speaker speaker) {
        return Written.capital(speaker.name());
    }

    static Tone tone(Statement statement) {
        List<Speaker> speakers = speakers(statement);
        boolean several = speakers.size() > 1
                || (speakers.size() == 1
                        && speakers.getFirst() instanceof Speaker.Unnamed unnamed
                        && unnamed.name().endsWith("s"));
        return several
                ? Tone.plural(statement.meaning().stance())
                : Tone.singular(statement.meaning().stance());
    }

    private Name name(Speaker speaker) {
        Optional<String> flag =
                speaker instanceof Speaker.State state ? assets.flag(state.of().code()) : Optional.empty();
        return new Name(heading(speaker), Optional.of(Links.speaker(speaker)), flag);
    }

    private List<Name> as(Entry entry, List<Speaker> speakers) {
        if (speakers.isEmpty()) {
            return List.of();
        }
        if (speakers.size() > 1) {
            boolean states = speakers.stream().allMatch(Speaker.State.class::isInstance);
            return List.of(Name.of(states ? "joint statement of " + speakers.size() + " states" : "joint statement"));
        }
        Speaker speaker = speakers.getFirst();
        return switch (speaker) {
            case Speaker.State state ->
                List.of(Name.of("state"
                        + written(entry)
                                .map(words -> ", written “" + words + "”")
                                .orElse("")));
            case Speaker.Person person ->
                parts(person.role().stream(), person.organization().stream(), country(person));
            case Speaker.Organization organization ->
                parts(Stream.of("organization"), Stream.empty(), country(organization));
            case Speaker.Unnamed unnamed ->
                parts(Stream.of("not named"), unnamed.organization().stream(), country(unnamed));
        };
    }

    private static List<Name> parts(Stream<String> role, Stream<String> organization, Stream<Name> country) {
        return Stream.concat(Stream.concat(role, organization).map(Name::of), country)
                .toList();
    }

    private Stream<Name> country(Speaker speaker) {
        return speaker
                .country()
                .map(country -> new Name(
                        country.name(), Optional.of(Links.country(country.code())), assets.flag(country.code())))
                .stream();
    }

    /** The words of the article for the one who speaks, where they are others than the name. */
    static Optional<String> written(Entry entry) {
        Statement statement = entry.statement();
        if (statement.speakers().size() != 1) {
            return Optional.empty();
        }
        Mention mention = statement.speakers().getFirst();
        return Optional.of(mention.span())
                .filter(statement.wording().context()::contains)
                .map(span -> Written.line(entry.at(span)))
                .filter(words -> !Folding.fold(words)
                        .contains(Folding.fold(mention.speaker().name())));
    }

    Card.Facts facts(Entry entry) {
        Meaning meaning = entry.statement().meaning();
        List<Name> about = meaning.about().stream()
                .filter(party -> party.kind() != Party.Kind.ACTOR)
                .map(this::party)
                .distinct()
                .toList();
        List<Card.Actor> actors = meaning.about().stream()
                .filter(party -> party.kind() == Party.Kind.ACTOR)
                .map(this::actor)
                .distinct()
                .toList();
        Optional<Name> incident = meaning.incident()
                .map(key -> new Name(
                        questions.incident(key),
                        Optional.of(link(Field.INCIDENT, Folding.fold(key))),
                        Optional.empty()));
        Optional<String> hedge = meaning.hedge()
                .filter(entry.statement().wording().context()::contains)
                .map(entry::at);
        return new Card.Facts(about, actors, incident, hedge, toldBy(entry), hedged(entry), Optional.empty());
    }

    private static List<Name> toldBy(Entry entry) {
        return entry.beside().carrier().stream()
                .flatMap(carrier -> carrier.speakers().stream()
                        .map(speaker ->
                                new Name(heading(speaker), Optional.of(href(carrier.id(), "")), Optional.empty())))
                .toList();
    }

    private static Optional<Name> hedged(Entry entry) {
        return entry.beside()
                .hedged()
                .map(other -> new Name("“" + other.words() + "”", Optional.of(href(other.id(), "")), Optional.empty()));
    }

    private Name party(Party party) {
        return party.kind() == Party.Kind.COUNTRY
                ? new Name(party.name(), Optional.of(Links.country(party.key())), assets.flag(party.key()))
                : new Name(party.name(), Optional.of(link(Field.ABOUT, Folding.fold(party.key()))), Optional.empty());
    }

    private Card.Actor actor(Party party) {
        boolean first = Folding.slug(party.name()).equals(Folding.slug(party.key()));
        Optional<String> named = first ? Optional.empty() : Optional.of(named(party));
        return new Card.Actor(new Name(party.key(), Optional.of(Links.actor(party.key())), Optional.empty()), named);
    }

    /** {@code named here as Leviathan, a name used by Proofpoint}. */
    private String named(Party party) {
        String written = Written.line(party.name());
        return questions.actors().named(party.name()).stream()
                .filter(actor -> actor.name().equals(party.key()))
                .flatMap(actor -> actor.others().stream())
                .filter(other -> Folding.slug(other.name()).equals(Folding.slug(written)))
                .findFirst()
                .map(other -> "named here as " + written + ", a name used by " + other.usedBy())
                .orElse("named here as " + written);
    }

    private static Optional<SearchView.Link> carried(Statement statement, String query, Map<String, Integer> carried) {
        int articles = carried.getOrDefault(statement.id(), 1);
        return articles < 2
                ? Optional.empty()
                : Optional.of(new SearchView.Link(
                        "carried by " + Written.count(articles, "article"), href(statement.id(), query) + "#variants"));
    }

    private static Card.Source source(Entry entry, String place, boolean same, Optional<SearchView.Link> carried) {
        return new Card.Source(
                entry.publication().publisher(),
                entry.publication().url().flatMap(Cards::webAddress),
                entry.title(),
                place,
                same,
                carried,
                List.of());
    }

    /** The address, if it leads to the web and nowhere else. */
    static Optional<String> webAddress(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean web = (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        return web ? Optional.of(address.toASCIIString()) : Optional.empty();
    }

    private static Card.Side side(Entry entry, Card.Quote quote) {
        Optional<LocalDate> day = Values.day(entry);
        List<String> lines = new ArrayList<>();
        lines.add(quote.kind());
        Place place = entry.statement().place();
        if (place != Place.BODY) {
            lines.add(Written.capital(place.key()));
        }
        entry.statement()
                .meaning()
                .standing()
                .strength()
                .filter(strength -> strength != Strength.ON_RECORD)
                .ifPresent(strength -> lines.add(Written.capital(Facets.label(Field.STRENGTH, strength.key()))));
        boolean state =
                entry.statement().speakers().stream().anyMatch(mention -> mention.speaker() instanceof Speaker.State);
        if (!state) {
            written(entry).ifPresent(words -> lines.add("written “" + Written.beginning(words, 60) + "”"));
        }
        if (!entry.statement().corrections().isEmpty()) {
            lines.add("corrected: "
                    + Written.and(entry.statement().corrections().stream()
                            .map(correction -> correction.aspect().key())
                            .distinct()
                            .toList()));
        }
        return new Card.Side(day.map(LocalDate::toString), day.map(Written::day).orElse("No date"), lines);
    }

    /** All statements with this value. */
    static String link(Field field, String value) {
        return Address.START.choosing(field, value).toString();
    }
}
