package dixit.model;

import java.util.Optional;

/** The one to whom words are attributed, as understood from the whole article. */
public sealed interface Speaker {

    /** The fullest name in the article, without title; for the nameless, the article's description. */
    String name();

    Optional<Country> country();

    /** Someone with a name: {@code Oliver Dowden, Deputy Prime Minister, United Kingdom}. */
    record Person(String name, Optional<String> role, Optional<String> organization, Optional<Country> country)
            implements Speaker {}

    /** A body that speaks: a ministry, an agency, a company, a newspaper. */
    record Organization(String name, Optional<Country> country) implements Speaker {}

    /** A state as such, however the text puts it: {@code Beijing}, {@code the British government}. */
    record State(Country of) implements Speaker {

        @Override
        public String name() {
            return of.name();
        }

        @Override
        public Optional<Country> country() {
            return Optional.of(of);
        }
    }

    /** Someone without a name: {@code officials}, {@code a spokesman for the embassy}. */
    record Unnamed(String name, Optional<String> organization, Optional<Country> country) implements Speaker {}

    /** What kind of speaker this is, in the word of the JSON form and the index. */
    default String kind() {
        return switch (this) {
            case Person person -> "person";
            case Organization organization -> "organization";
            case State state -> "country";
            case Unnamed unnamed -> "unnamed";
        };
    }

    /** The role at the time of the article: {@code Deputy Prime Minister}. Only people have one. */
    default Optional<String> position() {
        return this instanceof Person person ? person.role() : Optional.empty();
    }

    /** The body this speaker belongs to or is. */
    default Optional<String> body() {
        return switch (this) {
            case Person person -> person.organization();
            case Organization organization -> Optional.of(organization.name());
            case State state -> Optional.empty();
            case Unnamed unnamed -> unnamed.organization();
        };
    }
}
