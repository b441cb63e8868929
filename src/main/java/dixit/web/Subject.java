package dixit.web;

import dixit.search.ActorNames;
import dixit.search.Field;
import dixit.search.Folding;
import java.util.List;
import java.util.Optional;

/**
 * Whom a page is about.
 *
 * @param path the page's lasting address
 * @param field the field by which its statements are found; {@code key} is their value there
 * @param about the value under which others speak of it
 * @param names what a threat actor is called; empty for anyone else
 */
record Subject(
        Kind kind,
        String path,
        String label,
        Optional<Name> country,
        Field field,
        String key,
        String about,
        Optional<ActorNames> names) {

    /** What kind of subject it is. */
    enum Kind {
        SPEAKER,
        COUNTRY,
        ACTOR
    }

    static Subject speaker(String key, String label, Optional<Name> country) {
        return new Subject(
                Kind.SPEAKER,
                Links.speaker(key),
                label,
                country,
                Field.SPEAKER,
                key,
                Folding.fold(label),
                Optional.empty());
    }

    static Subject country(String code, Name name) {
        return new Subject(
                Kind.COUNTRY,
                Links.country(code),
                name.label(),
                Optional.of(name),
                Field.COUNTRY,
                code,
                code,
                Optional.empty());
    }

    static Subject actor(String name, Optional<ActorNames> names, Optional<Name> country) {
        String key = Folding.fold(name);
        return new Subject(Kind.ACTOR, Links.actor(name), name, country, Field.ACTOR, key, key, names);
    }

    /** Its statements. */
    Address all() {
        return Address.START.choosing(field, key);
    }

    /** The statements that accuse it. */
    Address accused() {
        return accusing(Address.START.choosing(Field.ABOUT, about));
    }

    /** Those of these statements that accuse someone. */
    static Address accusing(Address of) {
        Address narrowed = of;
        for (String stance : List.of("accuse", "attribute")) {
            narrowed = narrowed.choosing(Field.STANCE, stance);
        }
        return narrowed;
    }
}
