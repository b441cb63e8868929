package dixit.web;

import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Speaker;
import dixit.search.ActorNames;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Folding;
import dixit.search.Questions;
import dixit.search.SearchRequest.Sort;
import dixit.search.SearchResult;
import dixit.search.SearchResult.Hit;
import dixit.search.StatementSearch;
import dixit.search.Values;
import dixit.web.ProfileView.Meter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /speaker/{key}}, {@code /country/{code}} and {@code /actor/{name}}: all about one who speaks or is spoken of. */
final class Profiles {

    static final OpenApi.Operation SPEAKER_API = new OpenApi.Operation(
            "/speaker/{key}", "All about a speaker.", List.of("profile"), List.of(ProfileJson.class), List.of());

    static final OpenApi.Operation COUNTRY_API = new OpenApi.Operation(
            "/country/{code}", "All about a country.", List.of("profile"), List.of(ProfileJson.class), List.of());

    static final OpenApi.Operation ACTOR_API = new OpenApi.Operation(
            "/actor/{name}",
            "All about a threat actor; of several who are called so, which there are.",
            List.of("profile", "which"),
            List.of(ProfileJson.class, WhichView.Json.class),
            List.of());

    private static final int LATEST = 5;
    private static final List<Field> COUNTED = List.of(Field.DATE, Field.ROLE, Field.SPEAKER);

    private final StatementSearch statements;
    private final Questions questions;
    private final Frames frames;
    private final Assets assets;
    private final Cards cards;
    private final Meters meters;

    Profiles(StatementSearch statements, Questions questions, Frames frames, Assets assets) {
        this.statements = statements;
        this.questions = questions;
        this.frames = frames;
        this.assets = assets;
        this.cards = new Cards(assets, questions);
        this.meters = new Meters(statements, questions, assets);
    }

    /** The page of a speaker; none when the index holds no statement of this key. */
    Optional<Page> speaker(String key) throws IOException {
        Address address = Address.START.choosing(Field.SPEAKER, key).sorted(Sort.NEWEST);
        SearchResult found = search(address, 1, List.of());
        Optional<Speaker> speaker = found.hits().stream()
                .flatMap(hit -> hit.entry().statement().speakers().stream())
                .map(Mention::speaker)
                .filter(one -> Folding.fold(Values.key(one)).equals(Folding.fold(key)))
                .findFirst();
        return speaker.isEmpty()
                ? Optional.empty()
                : Optional.of(page(Subject.speaker(
                        key,
                        Written.capital(speaker.get().name()),
                        speaker.get().country().map(this::name))));
    }

    /** The page of a country; none when there is no such code. */
    Optional<Page> country(String code) throws IOException {
        Optional<Country> country = questions.country(code);
        return country.isEmpty()
                ? Optional.empty()
                : Optional.of(page(Subject.country(country.get().code(), name(country.get()))));
    }

    /** The page of a threat actor, by any of its names; of several who are called so, a page that asks which. */
    Optional<Page> actor(String name) throws IOException {
        List<ActorNames> named = questions.actors().named(name);
        return switch (named.size()) {
            case 0 -> unlisted(name);
            case 1 -> {
                ActorNames actor = named.getFirst();
                yield Optional.of(page(Subject.actor(
                        actor.name(), Optional.of(actor), actor.country().map(this::name))));
            }
            default -> Optional.of(which(name, named));
        };
    }

    /** An actor whom the index knows from other word files than those in use. */
    private Optional<Page> unlisted(String name) throws IOException {
        for (String key : List.of(name, name.replace('-', ' '))) {
            SearchResult found = search(Address.START.choosing(Field.ACTOR, key), 1, List.of(Field.ACTOR));
            if (found.total() > 0) {
                String label = Facets.labelOf(found, Field.ACTOR, key);
                return Optional.of(page(Subject.actor(label, Optional.empty(), Optional.empty())));
            }
        }
        return Optional.empty();
    }

    private Name name(Country country) {
        return new Name(country.name(), Optional.of(Links.country(country.code())), assets.flag(country.code()));
    }

    private SearchResult search(Address address, int size, List<Field> facets) throws IOException {
        return statements.search(Asked.of(address, questions).request(size, facets));
    }

    private Page which(String name, List<ActorNames> named) throws IOException {
        String words = named.stream()
                .flatMap(actor -> actor.others().stream())
                .map(ActorNames.Other::name)
                .filter(other -> Folding.slug(other).equals(Folding.slug(name)))
                .findFirst()
                .orElse(name);
        WhichView view = new WhichView(
                frames.frame(words + " – Dixit", Address.START, Links.actor(words), ""),
                words,
                named.stream()
                        .map(actor -> new SearchView.Link(actor.name(), Links.actor(actor.name())))
                        .toList(),
                Address.START.asking("\"" + words + "\"").toString());
        return Page.ok("which", view, new WhichView.Json(words, view.actors()));
    }

    private Page page(Subject subject) throws IOException {
        Asked asked = Asked.of(subject.all().sorted(Sort.NEWEST), questions);
        SearchResult result = statements.search(asked.request(LATEST, COUNTED));
        Scan scan = subject.kind() == Subject.Kind.COUNTRY
                ? Scan.NONE
                : Scan.of(
                        page -> statements.search(asked.request(asked.choice(), Scan.PAGE, List.of(), page)), subject);
        ProfileView.Rail rail = new ProfileView.Rail(
                subject.kind() == Subject.Kind.SPEAKER
                        ? new Roles(statements, questions).of(subject, result)
                        : List.of(),
                meters(subject),
                thread(subject),
                aliases(subject, scan),
                subject.kind() == Subject.Kind.SPEAKER ? scan.forms() : List.of(),
                scan.scope());
        ProfileView view = new ProfileView(
                frames.frame(subject.label() + " – Dixit", Address.START, subject.path(), ""),
                head(subject, result, rail),
                new Charts(statements, asked).of(result),
                cards.of(result.hits(), ""),
                rail);
        return Page.ok("profile", view, ProfileJson.of(subject, view, result, statements.about()));
    }

    /** Where the accusations of a country or a threat actor stand beside what it answered. */
    private Optional<SearchView.Link> thread(Subject subject) throws IOException {
        boolean accused = subject.kind() != Subject.Kind.SPEAKER
                && statements.count(Asked.of(subject.accused(), questions).request(0, List.of())) > 0;
        return accused
                ? Optional.of(new SearchView.Link(
                        "Accusations and answers",
                        ThreadAddress.about(subject.about()).toString()))
                : Optional.empty();
    }

    private ProfileView.Head head(Subject subject, SearchResult result, ProfileView.Rail rail) throws IOException {
        Optional<Entry> last = result.hits().stream().map(Hit::entry).findFirst();
        Optional<Entry> first = search(subject.all().sorted(Sort.OLDEST), 1, List.of()).hits().stream()
                .map(Hit::entry)
                .findFirst();
        Optional<SearchView.Link> all = result.total() == 0
                ? Optional.empty()
                : Optional.of(new SearchView.Link(
                        Written.count(result.total(), "statement"),
                        subject.all().toString()));
        Optional<Name> country = subject.country();
        return new ProfileView.Head(
                subject.label(),
                country.filter(of -> subject.kind() == Subject.Kind.COUNTRY).flatMap(Name::flag),
                country.filter(of -> subject.kind() == Subject.Kind.SPEAKER),
                all,
                where(subject, result, first, last),
                rail.roles().stream()
                        .filter(role -> !role.none())
                        .map(ProfileView.Role::label)
                        .findFirst(),
                subject.names().map(names -> new ProfileView.Attributed(country, names.source())),
                first.flatMap(from -> last.map(to -> new ProfileView.Ends(dated(from), dated(to)))));
    }

    private static String where(Subject subject, SearchResult result, Optional<Entry> first, Optional<Entry> last) {
        if (result.total() == 0) {
            return subject.kind() == Subject.Kind.ACTOR
                    ? "No statement in this index names it."
                    : "No statement in this index is by it.";
        }
        String by = switch (subject.kind()) {
            case SPEAKER -> "";
            case COUNTRY -> " by the state and its people";
            case ACTOR -> result.total() == 1 ? " that names it" : " that name it";
        };
        Optional<LocalDate> from = first.flatMap(Values::day);
        Optional<LocalDate> to = last.flatMap(Values::day);
        String when = from.isEmpty() || to.isEmpty()
                ? ""
                : from.equals(to)
                        ? ", on " + Written.day(to.get())
                        : ", from " + Written.day(from.get()) + " to " + Written.day(to.get());
        return by + " in " + Written.count(result.articles(), "article") + when + ".";
    }

    private static SearchView.Link dated(Entry entry) {
        return new SearchView.Link(
                Values.day(entry).map(Written::day).orElse("without a date"),
                Cards.href(entry.statement().id(), ""));
    }

    private List<Meter> meters(Subject subject) throws IOException {
        List<Meter> found = new ArrayList<>();
        Address accusing = Subject.accusing(subject.all());
        switch (subject.kind()) {
            case SPEAKER -> {
                add(found, "Accuses", "statements that accuse or attribute", accusing, Field.ABOUT);
                add(found, "Accused by", "statements that accuse or attribute", subject.accused(), Field.SPEAKER);
            }
            case COUNTRY -> {
                add(found, "Accuses", "statements that accuse or attribute", accusing, Field.ABOUT);
                add(found, "Accused by", "speakers’ countries", subject.accused(), Field.COUNTRY);
                add(found, "Who speaks", "statements of each", subject.all(), Field.SPEAKER);
                add(
                        found,
                        "Threat actors named with it",
                        "in statements about " + subject.label(),
                        Address.START.choosing(Field.ABOUT, subject.about()),
                        Field.ACTOR);
            }
            case ACTOR -> {
                add(found, "Accused by", "speakers’ countries", subject.accused(), Field.COUNTRY);
                add(found, "Who names it", "statements of each", subject.all(), Field.SPEAKER);
                meters.of(
                                new Meters.Head("Countries named with it", "in the same statements"),
                                subject.all(),
                                Field.ABOUT,
                                meters::isCountry)
                        .ifPresent(found::add);
                add(found, "Incidents", "in the same statements", subject.all(), Field.INCIDENT);
            }
        }
        return found;
    }

    private void add(List<Meter> found, String title, String note, Address address, Field field) throws IOException {
        meters.of(new Meters.Head(title, note), address, field, value -> true).ifPresent(found::add);
    }

    private static List<ProfileView.Alias> aliases(Subject subject, Scan scan) {
        return subject.names().stream()
                .flatMap(names -> names.others().stream())
                .map(other -> new ProfileView.Alias(
                        other.name(),
                        other.usedBy(),
                        scan.count(other.name()),
                        other.sharedWith().stream()
                                .map(shared -> new Name(shared, Optional.of(Links.actor(shared)), Optional.empty()))
                                .toList()))
                .toList();
    }

    /** The page of this path, if it is one of these. */
    Optional<Page> at(String path) throws IOException {
        if (path.startsWith(Links.SPEAKER)) {
            return speaker(path.substring(Links.SPEAKER.length()));
        }
        if (path.startsWith(Links.COUNTRY)) {
            return country(path.substring(Links.COUNTRY.length()).toUpperCase(Locale.ROOT));
        }
        return path.startsWith(Links.ACTOR) ? actor(path.substring(Links.ACTOR.length())) : Optional.empty();
    }
}
