package dixit.extract;

import dixit.lexicon.Body;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Role;
import java.util.List;

/** Who speaks together: "US, UK and New Zealand". */
final class Joint {

    private final Lexicon lexicon;
    private final Words words;
    private final Cast cast;

    Joint(Lexicon lexicon, Words words, Cast cast) {
        this.lexicon = lexicon;
        this.words = words;
        this.cast = cast;
    }

    /** The names in a source that has nothing but commas and "and" between them; none when it is not of that form. */
    List<Name> names(int from, int end) {
        int first = governmentsOf(from, end);
        List<Name> inside = cast.names().within(first, end).stream()
                .filter(name -> !isOwnerOfNext(name, end) && !isInBrackets(name.first(), first))
                .toList();
        boolean governments = lexicon.body(words.at(end - 1).text())
                .filter(body -> body.kind() == Body.Kind.STATE)
                .isPresent();
        boolean states = governments || inside.stream().noneMatch(Name::isAdjective);
        boolean plain = isPlain(afterPosts(first, inside), governments ? end - 1 : end);
        return inside.size() > 1 && states && plain && joins(inside) ? inside : List.of();
    }

    /** "Senators | Anna Stone, Paul Reed and Ada Rowe". */
    private int afterPosts(int first, List<Name> inside) {
        int start = inside.isEmpty() ? first : inside.getFirst().first();
        for (int at = first; at < start; at++) {
            if (lexicon.role(words.at(at).text()).filter(Role::plural).isPresent()) {
                return start;
            }
        }
        return first;
    }

    private boolean isPlain(int first, int end) {
        for (int at = first; at < end; at++) {
            Word word = words.at(at);
            boolean owner = word.isPossessive() && cast.names().at(at + 1) != null;
            boolean small = word.is(",")
                    || word.is("&")
                    || word.tag().equals("CCONJ")
                    || word.tag().equals("DET")
                    || word.tag().equals("ADV");
            if (cast.names().at(at) == null && !owner && !small && !isInBrackets(at, first)) {
                return false;
            }
        }
        return true;
    }

    /** "(D-Ohio)" in "Anna Stone (D-Ohio) and Paul Reed". */
    private boolean isInBrackets(int index, int first) {
        for (int at = index; at >= first; at--) {
            if (words.at(at).is("(")) {
                return true;
            }
            if (words.at(at).is(")")) {
                return at == index;
            }
        }
        return false;
    }

    /** "Britain" in "Britain's Cyber Centre". */
    private boolean isOwnerOfNext(Name name, int end) {
        return name.kind() == Name.Kind.STATE
                && name.end() + 1 < end
                && words.at(name.end()).isPossessive()
                && cast.names().at(name.end() + 1) != null;
    }

    /** "the governments of Chile and Peru": where the states begin; {@code first} when it is no such phrase. */
    private int governmentsOf(int first, int end) {
        int at = words.at(first).tag().equals("DET") ? first + 1 : first;
        boolean governments = at + 1 < end
                && words.at(at + 1).is("of")
                && lexicon.body(words.at(at).text())
                        .filter(body -> body.kind() == Body.Kind.STATE && body.plural())
                        .isPresent();
        return governments ? at + 2 : first;
    }

    private boolean joins(List<Name> inside) {
        for (int i = 1; i < inside.size(); i++) {
            boolean between = false;
            for (int at = inside.get(i - 1).end(); at < inside.get(i).first(); at++) {
                between |= words.at(at).is(",")
                        || words.at(at).tag().equals("CCONJ")
                        || words.at(at).is("&");
            }
            if (!between) {
                return false;
            }
        }
        return true;
    }
}
