package dixit.extract;

import dixit.lexicon.Body;
import dixit.lexicon.CountryName;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Party;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import dixit.model.Country;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads phrases such as "a spokesperson for the Chinese Foreign Ministry". */
final class PostPhrases {

    private static final Set<String> RELATIVE = Set.of("last", "Last", "next", "Next");
    private static final Set<String> PERIODS =
            Set.of("week", "month", "year", "night", "summer", "winter", "spring", "autumn");

    private final Lexicon lexicon;
    private final Words words;
    private final NameRow names;
    private final Predicate<Name> person;

    /** @param person whether a name is a person's, in this article */
    PostPhrases(Lexicon lexicon, Words words, NameRow names, Predicate<Name> person) {
        this.lexicon = lexicon;
        this.words = words;
        this.names = names;
        this.person = person;
    }

    /** Where the post stands in a phrase: the last word of the first run of posts, before any preposition. */
    Optional<Integer> head(int first, int end) {
        for (int at = first; at < end; at++) {
            Word word = words.at(at);
            Optional<Role> role = lexicon.role(word.text());
            if (nameAt(at) != null) {
                continue;
            }
            if (role.isPresent()) {
                int last = at;
                while (last + 1 < end && isRolePart(last + 1, end)) {
                    last++;
                }
                return Optional.of(last);
            }
            if (word.tag().equals("ADP") && at > first && !word.isCapital()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isRolePart(int index, int end) {
        String text = words.at(index).text();
        boolean role = lexicon.role(text).isPresent() && nameAt(index) == null;
        boolean next = index + 1 < end
                && lexicon.role(words.at(index + 1).text()).isPresent()
                && nameAt(index) == null
                && !words.at(index).tag().equals("ADP")
                && !words.at(index).isMark()
                && !words.at(index).tag().equals("CCONJ");
        return role || next;
    }

    /** What the phrase says, whose head must be there. */
    Post read(int from, int end) {
        int head = head(from, end).orElseThrow();
        Belonging belonging = new Belonging();
        int first = from;
        while (first < head
                && nameAt(first) == null
                && (words.at(first).tag().equals("DET") || words.at(first).tag().equals("PRON"))) {
            first++;
        }
        first = afterTime(first, head);
        first = readBefore(first, head, belonging);
        int last = readAfter(head, end, belonging);
        belonging.country(ofParty(from, head));
        boolean open = last - 1 > first
                && lexicon.has(WordList.APPOSITIONS, words.at(last - 1).text());
        String role = words.text(first, open ? last - 1 : last)
                .replaceAll("^(?:['’]s?|-)\\s*", "")
                .strip();
        boolean rank = lexicon.role(role)
                .filter(it -> it.kind() == Role.Kind.RANK || it.kind() == Role.Kind.COURTESY)
                .isPresent();
        boolean courtesy =
                lexicon.role(role).filter(it -> it.kind() == Role.Kind.COURTESY).isPresent();
        boolean relative = lexicon.role(words.at(head).text())
                .filter(it -> it.kind() == Role.Kind.PEOPLE)
                .isPresent();
        return new Post(
                words.span(from, end),
                courtesy || relative || role.isEmpty() ? Optional.empty() : Optional.of(role),
                rank,
                belonging.organization.or(() -> belonging.likely),
                belonging.country,
                belonging.nominal);
    }

    /** What stands before the post: "Chinese Foreign Ministry | spokesperson". Gives where the role begins. */
    private int readBefore(int from, int head, Belonging belonging) {
        int at = from;
        int role = from;
        while (at <= head) {
            Name name = nameAt(at);
            if (name != null && name.end() <= head) {
                boolean noun = name.end() < head && !name.isAdjective() && isBodyNoun(name.end());
                if (noun) {
                    belonging.organization(words.text(name.first(), name.end() + 1));
                } else if (person.test(name)) {
                    role = words.at(name.end()).isPossessive() ? name.end() + 1 : role;
                    at = name.end();
                    continue;
                }
                belonging.take(name);
                boolean metonym =
                        name.sense().filter(CountryName.Sense.METONYM::equals).isPresent();
                boolean joined =
                        name.end() <= head && words.at(name.end()).text().startsWith("-");
                role = metonym || joined ? role : name.end();
                at = name.end();
                continue;
            }
            Word word = words.at(at);
            if (word.isPossessive()) {
                if (at > from && nameAt(at - 1) == null && isBodyNoun(at - 1)) {
                    belonging.organization(words.text(bodyStart(from), at));
                }
                role = at + 1;
            } else if (at < head && words.at(at + 1).isPossessive() && isStateNoun(word)) {
                belonging.nominal = true;
                role = at + 2;
            } else if (at < head && isRole(at, head + 1)) {
                return Math.min(role, head);
            } else if (at < head && isBodyNoun(at) && lexicon.role(word.text()).isEmpty()) {
                belonging.organization(words.text(bodyStart(from), at + 1));
                role = at + 1;
            }
            at++;
        }
        return Math.min(role, head);
    }

    /** "Last month | Senator". */
    private int afterTime(int first, int head) {
        boolean time = first + 1 < head
                && RELATIVE.contains(words.at(first).text())
                && PERIODS.contains(words.at(first + 1).text());
        return time ? first + 2 : first;
    }

    /** "The Republican nominee": a party that only one state has. */
    private Optional<Country> ofParty(int from, int head) {
        for (int at = from; at <= head; at++) {
            String text = words.at(at).text();
            Optional<Country> country =
                    lexicon.party(text).or(() -> lexicon.members(text)).flatMap(Party::country);
            if (country.isPresent()) {
                return country;
            }
        }
        return Optional.empty();
    }

    /** "Opposition leader" is a post of its own, not one of a body. */
    private boolean isRole(int first, int end) {
        return lexicon.role(words.text(first, end)).isPresent();
    }

    private int bodyStart(int from) {
        int at = from;
        while (words.at(at).tag().equals("DET")
                || lexicon.has(WordList.INCUMBENCIES, words.at(at).text())) {
            at++;
        }
        return at;
    }

    /** One that has people in posts: not "both parties", "the state". */
    private boolean isBodyNoun(int at) {
        return lexicon.body(words.at(at).text())
                .filter(body -> !body.plural() && body.kind() != Body.Kind.STATE)
                .isPresent();
    }

    private boolean isStateNoun(Word word) {
        return lexicon.body(word.text())
                .filter(body -> body.kind() == Body.Kind.STATE)
                .isPresent();
    }

    /** What stands after the post: "of the United Kingdom". Gives where the role ends. */
    private int readAfter(int head, int end, Belonging belonging) {
        int last = end;
        int at = head + 1;
        while (at < end) {
            Word word = words.at(at);
            if (lexicon.has(WordList.APPOSITIONS, word.text())) {
                int object = at + 1;
                while (object < end && words.at(object).tag().equals("DET")) {
                    object++;
                }
                Name name = object < end ? nameAt(object) : null;
                if (name != null && name.kind() == Name.Kind.PLACE) {
                    belonging.take(name);
                    at = name.end();
                    continue;
                }
                boolean own = isPlain(head + 1, at);
                if (name != null && name.first() == object && isPlace(name, end) && !own) {
                    belonging.country(name.country());
                    at = name.end();
                    continue;
                }
                if (name != null && own && name.end() < end && !name.isAdjective() && isBodyNoun(name.end())) {
                    belonging.organization(words.text(name.first(), name.end() + 1));
                    belonging.country(name.country());
                    return Math.min(last, at);
                }
                if (name != null && name.first() == object && isPlace(name, end)) {
                    boolean owner = name.end() + 1 < end && words.at(name.end()).isPossessive();
                    int body = owner ? bodyNoun(name.end() + 1, end) : -1;
                    if (body >= 0) {
                        belonging.organization(words.text(name.end() + 1, body + 1));
                    }
                    belonging.take(name);
                    return Math.min(last, at);
                }
                int noun = own ? bodyNoun(object, end) : -1;
                if (noun >= 0 && object == at + 1 && isStateNoun(words.at(noun))) {
                    at = noun + 1; // "secretary of state"
                    continue;
                }
                if (noun >= 0) {
                    Name full = nameAt(noun);
                    belonging.organization(words.text(full == null ? object : full.first(), noun + 1));
                    inside(object, noun + 1, belonging);
                    return Math.min(last, at);
                }
                inside(object, end, belonging);
            } else if (word.tag().equals("ADP")) {
                at = end;
            }
            at++;
        }
        return last;
    }

    /** Whether no adjective stands between, as in "minister responsible for". */
    private boolean isPlain(int first, int end) {
        for (int at = first; at < end; at++) {
            if (words.at(at).tag().equals("ADJ") || words.at(at).isVerb()) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlace(Name name, int end) {
        return !person.test(name) && !name.isAdjective() && !isModifier(name, end);
    }

    /** "head of New Zealand diplomacy": the state's name only describes the noun after it. */
    private boolean isModifier(Name name, int end) {
        return name.kind() == Name.Kind.STATE
                && name.end() < end
                && words.at(name.end()).tag().equals("NOUN");
    }

    private void inside(int first, int end, Belonging belonging) {
        for (int at = first; at < end; at++) {
            Name name = nameAt(at);
            if (name != null && name.first() == at) {
                belonging.country(name.country());
            } else if (words.at(at).tag().equals("ADP")) {
                return;
            }
        }
    }

    /** A body in small letters right after a preposition: "the Chinese embassy"; -1 when there is none. */
    private int bodyNoun(int from, int end) {
        int found = -1;
        for (int at = from; at < end; at++) {
            Word word = words.at(at);
            if (word.tag().equals("ADP") || word.isMark() || word.isVerb()) {
                return found;
            }
            if (lexicon.body(word.text()).filter(body -> !body.plural()).isPresent()) {
                found = at;
            }
        }
        return found;
    }

    private @Nullable Name nameAt(int index) {
        return names.at(index);
    }

    /** To whom a post belongs, gathered word by word; what comes first counts. */
    private static final class Belonging {
        private Optional<String> organization = Optional.empty();
        /** One word that only may be a body: "a Borneo scholar". */
        private Optional<String> likely = Optional.empty();

        private Optional<Country> country = Optional.empty();
        private boolean nominal;

        void take(Name name) {
            if (name.kind() == Name.Kind.UNKNOWN) {
                likely = likely.or(() -> Optional.of(name.text()));
            } else if (name.kind() == Name.Kind.BODY) {
                organization(name.text());
            } else if (name.sense().filter(CountryName.Sense.METONYM::equals).isPresent()) {
                organization(name.text());
            }
            country(name.country());
        }

        void organization(String name) {
            organization = organization.or(() -> Optional.of(name));
        }

        void country(Optional<Country> of) {
            country = country.or(() -> of);
        }
    }
}
