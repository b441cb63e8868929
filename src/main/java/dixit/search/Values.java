package dixit.search;

import dixit.model.Certainty;
import dixit.model.Country;
import dixit.model.Party;
import dixit.model.Speaker;
import dixit.model.Statement;
import dixit.model.Strength;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which values a stored statement has in each field: the same for facets, filters, addresses and exports, whatever the
 * engine.
 */
public final class Values {

    /** A value as it stands in addresses, and as people read it. Two keys that fold alike are the same value. */
    public record Labelled(String key, String label) {}

    /** The hedge of a headline that says flatly what its text hedges. */
    public static final String DROPPED = "dropped";

    private static final String DROPPED_LABEL = "dropped in the headline";

    private Values() {}

    /** The values of {@code field}, each once, in the order of the text; none when the statement has none. */
    public static List<Labelled> of(Field field, Entry entry) {
        Statement statement = entry.statement();
        return switch (field) {
            case SPEAKER -> speakers(statement).map(Values::speaker).distinct().toList();
            case COUNTRY ->
                speakers(statement)
                        .flatMap(speaker -> speaker.country().stream())
                        .map(Values::country)
                        .distinct()
                        .toList();
            case ROLE -> texts(statement, Speaker::position);
            case ORG -> texts(statement, Speaker::body);
            case STANCE -> one(statement.meaning().stance().key());
            case ABOUT ->
                statement.meaning().about().stream()
                        .map(Values::party)
                        .distinct()
                        .toList();
            case ACTOR ->
                statement.meaning().about().stream()
                        .filter(party -> party.kind() == Party.Kind.ACTOR)
                        .map(Values::party)
                        .distinct()
                        .toList();
            case INCIDENT ->
                statement.meaning().incident().map(Values::text).stream().toList();
            case SOURCE ->
                entry.publication().publisher().map(Values::text).stream().toList();
            case DATE -> day(entry).map(Values::dates).orElse(List.of());
            case TYPE -> one(statement.wording().type().key());
            case PLACE -> one(statement.place().key());
            case HEDGE -> hedges(entry);
            case STRENGTH -> one(statement.meaning().standing().strength().map(Strength::key));
            case VIA ->
                entry.beside().carrier().stream()
                        .flatMap(carrier -> carrier.speakers().stream())
                        .map(Values::speaker)
                        .distinct()
                        .toList();
            case CONFIDENCE -> one(Confidence.of(statement.confidence()).key());
        };
    }

    /** Whether this value of a hedge is how much certainty it leaves, and not its words. */
    public static boolean isStep(String hedge) {
        return hedge.equals(DROPPED) || Certainty.of(hedge).isPresent();
    }

    /** What identifies a speaker across articles: kind, country and folded name, {@code person.nz.judith-collins}. */
    public static String key(Speaker speaker) {
        String country = speaker.country().map(Country::code).orElse("-").toLowerCase(Locale.ROOT);
        return speaker.kind() + "." + country + "." + Folding.slug(speaker.name());
    }

    /** The day on which it was said, else published. */
    public static Optional<LocalDate> day(Entry entry) {
        return entry.statement()
                .meaning()
                .uttered()
                .or(() -> entry.publication().date());
    }

    private static Stream<Speaker> speakers(Statement statement) {
        return statement.speakers().stream().map(mention -> mention.speaker());
    }

    private static Labelled speaker(Speaker speaker) {
        String label = speaker instanceof Speaker.State ? speaker.name() + " (state)" : speaker.name();
        return new Labelled(key(speaker), label);
    }

    private static Labelled country(Country country) {
        return new Labelled(country.code(), country.name());
    }

    private static Labelled party(Party party) {
        return switch (party.kind()) {
            case COUNTRY -> new Labelled(party.key(), party.name());
            case ACTOR -> new Labelled(Folding.fold(party.key()), party.key());
            case PERSON, ORGANIZATION -> new Labelled(Folding.fold(party.key()), party.name());
        };
    }

    private static List<Labelled> texts(Statement statement, Function<Speaker, Optional<String>> part) {
        return speakers(statement)
                .flatMap(speaker -> part.apply(speaker).stream())
                .map(Values::text)
                .distinct()
                .toList();
    }

    /** The words, how much certainty they leave, and whether a headline dropped them. */
    private static List<Labelled> hedges(Entry entry) {
        Statement statement = entry.statement();
        Stream<Labelled> words = statement.meaning().hedge().stream()
                .filter(statement.wording().context()::contains)
                .map(span -> text(entry.at(span)));
        Stream<Labelled> certainty = statement.meaning().standing().certainty().stream()
                .map(found -> new Labelled(found.key(), found.key() + " certainty"));
        Stream<Labelled> dropped = entry.beside().hedged().stream().map(other -> new Labelled(DROPPED, DROPPED_LABEL));
        return Stream.of(certainty, words, dropped).flatMap(each -> each).toList();
    }

    private static Labelled text(String written) {
        return new Labelled(Folding.fold(written), written);
    }

    private static List<Labelled> one(Optional<String> key) {
        return key.map(Values::one).orElse(List.of());
    }

    private static List<Labelled> one(String key) {
        return List.of(new Labelled(key, key));
    }

    private static List<Labelled> dates(LocalDate day) {
        String iso = day.toString();
        int month = iso.lastIndexOf('-');
        int year = iso.lastIndexOf('-', month - 1);
        return Stream.of(iso.substring(0, year), iso.substring(0, month), iso)
                .map(key -> new Labelled(key, key))
                .toList();
    }
}
