package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.lexicon.WordList;
import dixit.model.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the words right before and after the name of a body say of it: "the Swiss bank Alpenhort", "Norvik, a Danish firm". */
final class Appositions {

    private final Lexicon lexicon;
    private final Words words;
    private final NameRow names;

    Appositions(Lexicon lexicon, Words words, NameRow names) {
        this.lexicon = lexicon;
        this.words = words;
        this.names = names;
    }

    /** The nouns by which the body is called: "a charity". */
    List<String> nouns(Name body) {
        List<String> nouns = new ArrayList<>();
        int before = nounBefore(body);
        if (before >= 0) {
            nouns.add(words.at(before).text());
        }
        int end = endAfter(body);
        for (int at = body.end() + 1; at < end; at++) {
            if (words.at(at).tag().equals("ADP")) {
                break;
            }
            if (isBodyNoun(words.at(at))) {
                nouns.add(words.at(at).text());
            }
        }
        return nouns;
    }

    /** The state in which the body is at home. */
    Optional<Country> home(Name body) {
        int last = nounBefore(body);
        Name before = names.at(body.first() - 1);
        if (before != null && before.kind() == Name.Kind.PLACE && words.together(before.first(), body.first())) {
            return before.country();
        }
        for (int at = last - 1; last >= 0 && words.together(at, body.first()) && isInside(words.at(at)); at--) {
            Name name = names.at(at);
            if (name != null) {
                return name.country();
            }
        }
        int end = endAfter(body);
        for (int at = body.end() + 1; at < end; at++) {
            Name name = names.at(at);
            if (name != null) {
                return name.country();
            }
        }
        return Optional.empty();
    }

    /** Where a noun for a body stands right before the name; -1 when none does. */
    private int nounBefore(Name body) {
        int before = body.first() - 1;
        boolean comma = words.together(before, body.first()) && words.at(before).is(",");
        int noun = comma ? before - 1 : before;
        return words.together(noun, body.first()) && isBodyNoun(words.at(noun)) ? noun : -1;
    }

    /** Where the apposition after the name ends; what stands before {@code body.end() + 1} when there is none. */
    private int endAfter(Name body) {
        int at = body.end();
        if (!words.together(at + 1, body.first())
                || !words.at(at).is(",")
                || !(words.at(at + 1).tag().equals("DET") || words.at(at + 1).is("based"))) {
            return at;
        }
        at++;
        while (words.together(at, body.first())
                && (isInside(words.at(at)) || words.at(at).is("based"))) {
            at++;
        }
        return at;
    }

    private static boolean isInside(Word word) {
        return switch (word.tag()) {
            case "PRON", "CCONJ", "SCONJ", "AUX" -> false;
            default -> word.is("-") || word.isPossessive() || !(word.isMark() || word.isVerb());
        };
    }

    private boolean isBodyNoun(Word word) {
        return !word.isCapital()
                && (lexicon.body(word.text()).isPresent() || lexicon.has(WordList.COMPANIES, word.text()));
    }
}
