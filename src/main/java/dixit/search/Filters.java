package dixit.search;

import dixit.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Country;
import dixit.model.Place;
import dixit.model.Stance;
import dixit.model.Strength;
import dixit.model.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value means that was typed after the name of its field. */
final class Filters {

    private static final Pattern SPEAKER_KEY = Pattern.compile("[a-z]+\\.([a-z]{2}|-)\\..+");

    private final Lexicon lexicon;

    Filters(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Nothing when the field has no such value. */
    Optional<Filter> of(Field field, String value) {
        if (value.equals(SearchRequest.NONE) || (field == Field.ABOUT && value.equals(SearchRequest.UNDENIED))) {
            return Optional.of(Filter.is(field, value, value));
        }
        return switch (field) {
            case COUNTRY -> Optional.of(country(field, value).orElse(Filter.has(field, value)));
            case ABOUT ->
                Optional.of(country(field, value).or(() -> about(value)).orElse(Filter.has(field, value)));
            case ACTOR -> Optional.of(actor(value).orElse(Filter.has(field, value)));
            case INCIDENT -> Optional.of(incident(value).orElse(Filter.has(field, value)));
            case STANCE -> stance(value);
            case TYPE -> one(field, value, Arrays.stream(Wording.Type.values()).map(Wording.Type::key));
            case PLACE -> one(field, value, Arrays.stream(Place.values()).map(Place::key));
            case DATE -> Days.of(value).map(query -> new Filter(query, field, value, value));
            case STRENGTH -> one(field, value, strengths());
            case CONFIDENCE -> one(field, value, confidences());
            case HEDGE ->
                Optional.of(one(field, value, Stream.concat(certainties(), Stream.of(Values.DROPPED)))
                        .orElse(Filter.has(field, value)));
            case VIA, SPEAKER ->
                Optional.of(
                        SPEAKER_KEY.matcher(value).matches()
                                ? Filter.is(field, value, value)
                                : Filter.has(field, value));
            case ROLE, ORG, SOURCE -> Optional.of(Filter.has(field, value));
        };
    }

    /** What may be typed instead, where the values are few. */
    String expected(Field field) {
        return switch (field) {
            case STANCE -> "one of " + keys(Arrays.stream(Stance.values()).map(Stance::key));
            case TYPE -> "one of " + keys(Arrays.stream(Wording.Type.values()).map(Wording.Type::key));
            case PLACE -> "one of " + keys(Arrays.stream(Place.values()).map(Place::key));
            case STRENGTH -> "one of " + keys(strengths());
            case CONFIDENCE -> "one of " + keys(confidences());
            case DATE -> "a date such as 2024, 2024-03, 2024-03-26 or 2024-03..2024-06";
            default -> "a word";
        };
    }

    /** By name, code, demonym, capital or metonym; what someone types may lack its capitals. */
    Optional<Filter> country(Field field, String words) {
        return lexicon.byCode(words)
                .or(() -> lexicon.country(words))
                .or(() -> lexicon.country(words.toUpperCase(Locale.ROOT)))
                .map(country -> country(field, country));
    }

    static Filter country(Field field, Country country) {
        return Filter.is(field, country.code(), country.name());
    }

    Optional<Filter> actor(String words) {
        return lexicon.actor(words).map(actor -> Filter.is(Field.ACTOR, actor.name(), actor.name()));
    }

    private Optional<Filter> about(String words) {
        return lexicon.actor(words).map(actor -> Filter.is(Field.ABOUT, actor.name(), actor.name()));
    }

    Optional<Filter> incident(String words) {
        return lexicon.incident(words).map(incident -> Filter.is(Field.INCIDENT, incident.key(), incident.label()));
    }

    private Optional<Filter> stance(String word) {
        return Stance.of(word.toLowerCase(Locale.ROOT))
                .or(() -> lexicon.stance(word))
                .map(Filters::stance);
    }

    static Filter stance(Stance stance) {
        return Filter.is(Field.STANCE, stance.key(), stance.key());
    }

    private static Stream<String> strengths() {
        return Arrays.stream(Strength.values()).map(Strength::key);
    }

    private static Stream<String> confidences() {
        return Arrays.stream(Confidence.values()).map(Confidence::key);
    }

    private static Stream<String> certainties() {
        return Arrays.stream(Certainty.values()).map(Certainty::key);
    }

    private static Optional<Filter> one(Field field, String value, Stream<String> keys) {
        return keys.filter(key -> key.equalsIgnoreCase(value)).findFirst().map(key -> Filter.is(field, key, key));
    }

    private static String keys(Stream<String> keys) {
        return keys.collect(Collectors.joining(", "));
    }
}
