package dixit.lexicon;

import dixit.model.Certainty;
import dixit.model.Country;
import dixit.model.Stance;
import dixit.model.Strength;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is known about words.
 *
 * <p>Read once from {@code lexicon/*.tsv} and unchanged afterwards; may be shared between threads. Words are compared
 * without regard to case, a leading "the", the dots of abbreviations and the shape of apostrophes.
 */
public final class Lexicon {

    private final List<Path> layers;
    private final Countries countries;
    private final Map<String, List<CueWord>> cues;
    private final Map<String, List<Actor>> actors;
    private final Tenures tenures;
    private final Map<String, Incident> incidents;
    private final List<Incident> allIncidents;
    private final Map<String, Organization> organizations;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final List<Hedge> hedges;
    private final Map<String, Gender> givenNames = new HashMap<>();
    private final Map<String, Pronoun> pronouns = new HashMap<>();
    private final Map<String, Stance> imputations = new LinkedHashMap<>();
    private final Map<String, Strength> strengths = new HashMap<>();
    private final Map<String, Integer> days = new LinkedHashMap<>();
    private final Map<String, Country> places = new HashMap<>();
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, Country> offices = new LinkedHashMap<>();
    private final Openings openings = new Openings();
    private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);

    private Lexicon(List<Path> layers) throws IOException {
        this.layers = List.copyOf(layers);
        countries = new Countries(table("countries", 6));
        cues = byForms(Table.read("cues.tsv", 4, List.of(0, 2), layers).map(Lexicon::cue));
        actors = actorsByNames(table("actors", 4).map(this::actor));
        tenures = new Tenures(Table.read("office-holders.tsv", 7, List.of(0, 1, 4), layers), countries::inCell);
        incidents = byNames(
                table("incidents", 3).map(row -> new Incident(row.cell(0), row.cell(1), row.several(2))),
                Lexicon::names,
                Folding::of);
        allIncidents = incidents.values().stream().distinct().toList();
        organizations = byNames(
                table("organizations", 3)
                        .map(row -> new Organization(row.cell(0), row.several(1), countries.inCell(row.cell(2)))),
                Lexicon::names,
                Folding::of);
        table("people", 1).map(this::addTrade);
        table("roles", 5).map(this::addRole);
        table("bodies", 4).map(this::addBody);
        hedges = table("hedges", 2).map(row -> new Hedge(row.cell(0), row.one(1, Certainty::of)));
        table("strengths", 2).map(row -> strengths.put(Folding.of(row.cell(0)), row.one(1, Strength::of)));
        table("pronouns", 4).map(row -> pronouns.put(row.cell(0), pronoun(row)));
        table("imputations", 2).map(row -> imputations.put(row.cell(0), row.one(1, Stance::of)));
        table("days", 2).map(row -> days.put(row.cell(0), Integer.valueOf(row.cell(1))));
        table("places", 2)
                .map(row ->
                        places.put(row.cell(0), countries.inCell(row.cell(1)).orElseThrow()));
        table("offices", 2)
                .map(row ->
                        offices.put(row.cell(0), countries.inCell(row.cell(1)).orElseThrow()));
        table("parties", 3).map(row -> parties.put(row.cell(0), new Party(row.cell(1), countries.inCell(row.cell(2)))));
        for (WordList list : WordList.values()) {
            lists.put(
                    list,
                    Set.copyOf(Table.read(list.file(), 1, List.of(0), layers).map(row -> row.cell(0))));
        }
        table("given-names", 2).map(row -> givenNames.put(row.cell(0), Gender.of(row.cell(1))));
        open();
    }

    private void open() {
        organizations().forEach(body -> names(body).forEach(openings::add));
        actors().forEach(actor -> {
            openings.add(actor.name());
            actor.aliases().forEach(alias -> openings.add(alias.name()));
        });
        countries.names().keySet().forEach(openings::add);
        places.keySet().forEach(openings::add);
    }

    /** The lexicon that comes with the program. */
    public static Lexicon shipped() {
        try {
            return new Lexicon(List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * This lexicon with the files of the folder {@code layer} laid over it: files of the same names and columns; an
     * entry with the key of one of ours replaces it, any other is added.
     *
     * @throws IOException when a file cannot be read or a line cannot be used; the message names file and line
     */
    public Lexicon with(Path layer) throws IOException {
        List<Path> all = new ArrayList<>(layers);
        all.add(layer);
        try {
            return new Lexicon(all);
        } catch (IllegalArgumentException unusable) {
            throw new IOException(unusable.getMessage(), unusable);
        }
    }

    /**
     * The country that goes by this name, code, demonym, capital or metonym. Abbreviations of up to three letters
     * count only in capitals, so that "us" and "it" are no countries.
     */
    public Optional<Country> country(String words) {
        return countries.named(words).map(CountryName::country);
    }

    /** As {@link #country}, with the kind of name it was. */
    public Optional<CountryName> countryName(String words) {
        return countries.named(words);
    }

    /** The country of this ISO 3166-1 alpha-2 code, in either case. */
    public Optional<Country> byCode(String code) {
        return countries.byCode(code);
    }

    /** The country in which the city, province or island of this name lies, written so, when a reader knows it. */
    public Optional<Country> place(String name) {
        return Optional.ofNullable(places.get(name));
    }

    /** The party whose members are called so: Democrats. */
    public Optional<Party> members(String word) {
        return word.endsWith("s") ? party(word.substring(0, word.length() - 1)) : Optional.empty();
    }

    /** Posts, lower case, that are of one state wherever an article names it without telling whose they are. */
    public Map<String, Country> offices() {
        return Collections.unmodifiableMap(offices);
    }

    /** Whether a body, an actor, a country or a place may have a name that begins with these words, or is them; most begin none. */
    public boolean beginsName(String words) {
        return openings.has(words);
    }

    /** The party for which this word stands before a post, written so. */
    public Optional<Party> party(String word) {
        return Optional.ofNullable(parties.get(word));
    }

    /** The stance of a cue in its most common construction: {@code denied}, {@code deny} and {@code denies} are DENY. */
    public Optional<Stance> stance(String verbForm) {
        List<CueWord> found = cues(verbForm);
        return found.stream()
                .filter(cue -> cue.frame() == CueWord.Frame.CLAUSE)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(CueWord::stance);
    }

    /** All constructions of the cue with this form, which may be of several words: {@code called for}. */
    public List<CueWord> cues(String form) {
        return cues.getOrDefault(Folding.of(form), List.of());
    }

    /** The only threat actor with this name or alias, however hyphens and spaces are set in it. */
    public Optional<Actor> actor(String name) {
        List<Actor> named = actorsNamed(name);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /**
     * All threat actors with this name or alias: several when different actors are called so. A name that is the first
     * name of one is no other's.
     */
    public List<Actor> actorsNamed(String name) {
        return actors.getOrDefault(Folding.tight(name), List.of());
    }

    /** The one post that someone of this full name held on that day, as lists of office holders tell. */
    public Optional<Tenure> tenure(String person, LocalDate day) {
        return tenures.of(person, day);
    }

    /** The incident with this key, label or word. */
    public Optional<Incident> incident(String words) {
        return Optional.ofNullable(incidents.get(Folding.of(words)));
    }

    /** The body with this name or abbreviation. */
    public Optional<Organization> organization(String name) {
        return Optional.ofNullable(organizations.get(Folding.of(name)));
    }

    /**
     * What this word, in any of its forms, says of people; a dot after an abbreviation may stand or not, and what is
     * joined to it by a hyphen before a small letter does not count: ex-governor.
     */
    public Optional<Role> role(String word) {
        String folded = Folding.of(word);
        Role found = roles.get(folded);
        if (found == null && folded.endsWith(".")) {
            found = roles.get(folded.substring(0, folded.length() - 1));
        }
        int hyphen = word.lastIndexOf('-');
        if (found == null
                && hyphen > 0
                && hyphen + 1 < word.length()
                && Character.isLowerCase(word.charAt(hyphen + 1))) {
            found = roles.get(Folding.of(word.substring(hyphen + 1)));
        }
        return Optional.ofNullable(found);
    }

    /** The head noun of bodies with this form. */
    public Optional<Body> body(String noun) {
        return Optional.ofNullable(bodies.get(Folding.of(noun)));
    }

    /** What a given name tells about gender. */
    public Gender gender(String givenName) {
        return givenNames.getOrDefault(givenName, Gender.UNKNOWN);
    }

    /** Whether this is a given name that the lexicon knows. */
    public boolean isGivenName(String name) {
        return givenNames.containsKey(name);
    }

    /** All that stands in that list. */
    public Set<String> words(WordList list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** Whether {@code word} stands in that list, in either case. */
    public boolean has(WordList list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** The pronoun with this form. */
    public Optional<Pronoun> pronoun(String word) {
        return Optional.ofNullable(pronouns.get(word.toLowerCase(Locale.ROOT)));
    }

    /** What kind of source the body of this name is, or those whom this noun describes. */
    public Optional<Strength> strength(String words) {
        return Optional.ofNullable(strengths.get(Folding.of(words)));
    }

    /** Phrases, lower case, and the stance that claiming them amounts to. */
    public Map<String, Stance> imputations() {
        return Collections.unmodifiableMap(imputations);
    }

    /** Words for days, lower case, and how many days before the article they are. */
    public Map<String, Integer> days() {
        return Collections.unmodifiableMap(days);
    }

    public Collection<Country> countries() {
        return countries.all();
    }

    public Collection<Actor> actors() {
        return actors.values().stream().flatMap(List::stream).distinct().toList();
    }

    public Collection<Incident> incidents() {
        return allIncidents;
    }

    public Collection<Organization> organizations() {
        return organizations.values().stream().distinct().toList();
    }

    public Collection<CueWord> cues() {
        return cues.values().stream().flatMap(List::stream).distinct().toList();
    }

    public Collection<Hedge> hedges() {
        return hedges;
    }

    private Table table(String name, int columns) throws IOException {
        return Table.read(name + ".tsv", columns, List.of(0), layers);
    }

    private static CueWord cue(Table.Row row) {
        CueWord.Frame frame = CueWord.Frame.of(row.cell(2));
        return new CueWord(
                row.cell(0), Inflection.forms(row.cell(0), row.cell(1), frame), frame, row.one(3, Stance::of));
    }

    private static Pronoun pronoun(Table.Row row) {
        boolean thing = row.cell(2).equals("n");
        return new Pronoun(
                row.cell(0),
                Pronoun.Count.of(row.cell(1)),
                thing ? Gender.UNKNOWN : Gender.of(row.cell(2)),
                thing,
                Pronoun.Kind.of(row.cell(3)));
    }

    private Actor actor(Table.Row row) {
        return new Actor(
                row.cell(0),
                countries.inCell(row.cell(1)),
                row.several(2).stream().map(Lexicon::alias).toList(),
                row.cell(3));
    }

    private static Alias alias(String written) {
        int open = written.lastIndexOf(" (");
        if (open < 1 || !written.endsWith(")")) {
            throw new IllegalArgumentException("an alias without who uses it, in parentheses: " + written);
        }
        return new Alias(written.substring(0, open), written.substring(open + 2, written.length() - 1));
    }

    private Role addRole(Table.Row row) {
        Role role = new Role(row.cell(0), Role.Kind.of(row.cell(3)), Gender.of(row.cell(4)), false);
        Role several = new Role(role.word(), role.kind(), role.gender(), true);
        roles.put(Folding.of(role.word()), role);
        row.several(1).forEach(form -> roles.put(Folding.of(form), several));
        row.several(2).forEach(form -> roles.put(Folding.of(form), role));
        return role;
    }

    private Role addTrade(Table.Row row) {
        Role trade = new Role(row.cell(0), Role.Kind.TRADE, Gender.UNKNOWN, false);
        roles.put(Folding.of(trade.word()), trade);
        roles.put(
                Folding.of(Inflection.plural(trade.word())),
                new Role(trade.word(), trade.kind(), trade.gender(), true));
        return trade;
    }

    private Body addBody(Table.Row row) {
        Body body = new Body(row.cell(0), Body.Kind.of(row.cell(3)), false);
        Body several = new Body(body.noun(), body.kind(), true);
        bodies.put(Folding.of(body.noun()), body);
        row.several(1).forEach(form -> bodies.put(Folding.of(form), several));
        row.several(2).forEach(form -> bodies.put(Folding.of(form), body));
        return body;
    }

    private static Map<String, List<CueWord>> byForms(List<CueWord> words) {
        Map<String, List<CueWord>> forms = new LinkedHashMap<>();
        for (CueWord word : words) {
            for (String form : word.forms()) {
                forms.computeIfAbsent(Folding.of(form), none -> new ArrayList<>())
                        .add(word);
            }
        }
        forms.replaceAll((form, found) -> List.copyOf(found));
        return forms;
    }

    private static <T> Map<String, T> byNames(
            List<T> all, Function<T, List<String>> names, Function<String, String> folding) {
        Map<String, T> found = new LinkedHashMap<>();
        all.forEach(one -> found.putIfAbsent(folding.apply(names.apply(one).getFirst()), one));
        all.forEach(one -> names.apply(one).forEach(name -> found.putIfAbsent(folding.apply(name), one)));
        return found;
    }

    private static Map<String, List<Actor>> actorsByNames(List<Actor> all) {
        Map<String, List<Actor>> first = new LinkedHashMap<>();
        all.forEach(actor -> first.put(Folding.tight(actor.name()), List.of(actor)));
        Map<String, Set<Actor>> others = new LinkedHashMap<>();
        all.forEach(actor -> actor.aliases()
                .forEach(alias -> others.computeIfAbsent(Folding.tight(alias.name()), none -> new LinkedHashSet<>())
                        .add(actor)));
        others.forEach((name, actors) -> first.putIfAbsent(name, List.copyOf(actors)));
        return first;
    }

    private static List<String> names(Incident incident) {
        List<String> names = new ArrayList<>(List.of(incident.key(), incident.label()));
        names.addAll(incident.words());
        return names;
    }

    private static List<String> names(Organization organization) {
        List<String> names = new ArrayList<>(List.of(organization.name()));
        names.addAll(organization.names());
        return names;
    }
}
