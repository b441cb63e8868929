package dixit.extract;

import dixit.lexicon.Actor;
import dixit.lexicon.CountryName;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Organization;
import dixit.model.Country;
import java.util.List;
import java.util.Optional;

/** Finds the names that the lexicon knows: bodies, threat actors, states, places. */
final class KnownNames {

    private static final String BASED = "-based";
    private static final int LONGEST = 9;

    private final Lexicon lexicon;
    private final Words words;

    KnownNames(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** The longest name that begins with this word. */
    Optional<Name> at(int at) {
        Word word = words.at(at);
        if (!word.isCapital() && !Character.isDigit(word.text().charAt(0))) {
            return Optional.empty();
        }
        if (!lexicon.beginsName(word.text())) {
            return Optional.empty();
        }
        for (int end = furthest(at); end > at; end--) {
            if (!words.at(end - 1).isMark() || words.at(end - 1).is(".")) {
                Optional<Name> name = lexical(at, end, words.text(at, end));
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /** Where the longest row of words from here ends with which some name may begin. */
    private int furthest(int at) {
        int limit = Math.min(at + LONGEST, words.sentenceEnd(words.at(at).sentence()));
        int end = at + 1;
        while (end < limit && lexicon.beginsName(words.text(at, end + 1))) {
            end++;
        }
        return end;
    }

    private Optional<Name> lexical(int at, int end, String text) {
        Optional<Organization> body = lexicon.organization(text);
        if (body.isPresent() && isProper(text)) {
            return Optional.of(new Name(
                    Name.Kind.BODY,
                    at,
                    end,
                    text,
                    body.get().country(),
                    Optional.empty(),
                    Optional.of(body.get().name())));
        }
        List<Actor> actors = lexicon.actorsNamed(text);
        if (!actors.isEmpty()) {
            return Optional.of(actor(at, end, text, actors));
        }
        Optional<CountryName> country =
                text.length() > 1 && isProper(text) ? lexicon.countryName(text) : Optional.empty();
        if (country.isEmpty() || country.get().sense() == CountryName.Sense.CODE) {
            return lexicon.place(text)
                    .filter(of -> !touchesCapital(at, end))
                    .or(() -> end - at == 1 ? hyphened(text) : Optional.empty())
                    .map(of -> new Name(
                            Name.Kind.PLACE, at, end, text, Optional.of(of), Optional.empty(), Optional.of(text)));
        }
        CountryName it = country.get();
        return Optional.of(new Name(
                Name.Kind.STATE,
                at,
                end,
                text,
                Optional.of(it.country()),
                Optional.of(it.sense()),
                Optional.of(it.country().name())));
    }

    /** "Seoul-based"; "D-Vt", a member of Congress's party and state. */
    private Optional<Country> hyphened(String text) {
        if (text.endsWith(BASED)) {
            String place = text.substring(0, text.length() - BASED.length());
            return lexicon.countryName(place).map(CountryName::country).or(() -> lexicon.place(place));
        }
        boolean party = text.length() > 3 && text.charAt(1) == '-' && "DRI".indexOf(text.charAt(0)) >= 0;
        String state = party ? text.substring(2) : "";
        return party ? lexicon.place(state).or(() -> lexicon.place(state + ".")) : Optional.empty();
    }

    /** A name that several actors bear stands for none of them; it tells the country that all of them share. */
    private static Name actor(int at, int end, String text, List<Actor> actors) {
        List<Optional<Country>> countries =
                actors.stream().map(Actor::country).distinct().toList();
        return new Name(
                Name.Kind.ACTOR,
                at,
                end,
                text,
                countries.size() == 1 ? countries.getFirst() : Optional.empty(),
                Optional.empty(),
                actors.size() == 1 ? Optional.of(actors.getFirst().name()) : Optional.empty());
    }

    /** Whether another capitalised word that is no post stands right beside: "Whitney Houston" is no place. */
    private boolean touchesCapital(int at, int end) {
        boolean before = words.together(at - 1, at)
                && words.at(at - 1).isCapital()
                && words.at(at - 1).tag().equals("PROPN")
                && lexicon.role(words.at(at - 1).text()).isEmpty();
        boolean after = words.together(end, at)
                && words.at(end).isCapital()
                && words.at(end).tag().equals("PROPN")
                && lexicon.role(words.at(end).text()).isEmpty();
        return before || after;
    }

    private static boolean isProper(String text) {
        return text.chars().anyMatch(Character::isUpperCase);
    }
}
