package dixit.replies;

import dixit.model.Party;
import dixit.model.Speaker;
import dixit.model.Statement;
import dixit.search.Folding;
import java.util.HashSet;
import java.util.Set;

/**
 * A party that is accused.
 *
 * @param key as facets and addresses have it: the code of a country, the folded name of anyone else
 */
public record Accused(boolean country, String key) {

    /** The country of this code. */
    public static Accused country(String code) {
        return new Accused(true, code);
    }

    /** A person, an organization or a threat actor of this name. */
    public static Accused named(String name) {
        return new Accused(false, Folding.fold(name));
    }

    static Accused of(Party party) {
        return party.kind() == Party.Kind.COUNTRY ? country(party.key()) : named(party.key());
    }

    /** All for whom the speakers of a statement can answer: themselves, their body and their country. */
    static Set<Accused> answeredFor(Statement statement, Terms terms) {
        var side = new HashSet<Accused>();
        statement.speakers().forEach(mention -> {
            Speaker speaker = mention.speaker();
            side.add(named(speaker.name()));
            speaker.body().ifPresent(body -> side.add(named(body)));
            speaker.country()
                    .ifPresentOrElse(
                            of -> side.add(country(of.code())),
                            () -> terms.countries(speaker.name() + ", "
                                            + speaker.body().orElse("") + ", "
                                            + speaker.position().orElse(""))
                                    .forEach(code -> side.add(country(code))));
        });
        return side;
    }
}
