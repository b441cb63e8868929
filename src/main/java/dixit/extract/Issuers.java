package dixit.extract;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** For whom documents speak. */
final class Issuers {

    private static final int FARTHEST = 30;

    private final Words words;
    private final Cast cast;

    Issuers(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** The issuer of "a report by the bank", "the bank's letter", and "the report" after that. */
    Optional<Name> of(int first, int end, int head) {
        Optional<Name> here = beside(first, head, end);
        boolean definite = head == end - 1 && words.at(first).tag().equals("DET");
        if (here.isPresent() || !definite) {
            return here;
        }
        List<Integer> places = words.places(words.at(head).text());
        int earliest = words.at(head).sentence() - FARTHEST;
        for (int i = Collections.binarySearch(places, head) - 1; i >= 0; i--) {
            int place = places.get(i);
            int sentence = words.at(place).sentence();
            Optional<Name> before = sentence < earliest
                    ? Optional.empty()
                    : beside(words.sentenceFirst(sentence), place, words.sentenceEnd(sentence));
            if (before.isPresent() || sentence < earliest) {
                return before;
            }
        }
        return Optional.empty();
    }

    private Optional<Name> beside(int first, int head, int end) {
        int owner = head > first && words.at(head - 1).isPossessive() ? head - 1 : head;
        Name before = cast.names().before(owner, first);
        if (before != null && before.end() == owner && isIssuer(before)) {
            return Optional.of(before);
        }
        boolean by = head + 1 < end
                && (words.at(head + 1).is("by")
                        || words.at(head + 1).is("from")
                        || words.at(head + 1).is("of"));
        int at = head + 2;
        while (by && at < end && words.at(at).tag().equals("DET")) {
            at++;
        }
        Name after = by && at < end ? cast.names().at(at) : null;
        return Optional.ofNullable(after).filter(name -> name.first() <= head + 3 && isIssuer(name));
    }

    private boolean isIssuer(Name name) {
        return cast.member(name).kind() == Name.Kind.BODY;
    }
}
