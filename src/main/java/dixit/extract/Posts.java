package dixit.extract;

import dixit.lexicon.Body;
import dixit.lexicon.CountryName;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import dixit.model.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads phrases such as "a spokesperson for the Chinese Foreign Ministry" and finds them beside names. */
final class Posts {

    private static final int LONGEST = 16;

    private final Lexicon lexicon;
    private final Words words;
    private final List<Name> names;

    Posts(Lexicon lexicon, Words words, List<Name> names) {
        this.lexicon = lexicon;
        this.words = words;
        this.names = names;
    }

    /** What the words right before and after this person's name say of that person. */
    List<Post> beside(Name person) {
        List<Post> posts = new ArrayList<>();
        before(person).ifPresent(posts::add);
        after(person).ifPresent(posts::add);
        return posts;
    }

    private Optional<Post> before(Name person) {
        int end = person.first();
        boolean comma = words.together(end - 1, end) && words.at(end - 1).is(",");
        int last = comma ? end - 1 : end;
        int first = phraseStart(last, end);
        if (first >= last || head(first, last).isEmpty() || (comma && !isApposition(first, last, person))) {
            return Optional.empty();
        }
        boolean roleLast = lexicon.role(words.at(last - 1).text()).isPresent()
                || words.at(last - 1).is(".");
        boolean reaches = roleLast || comma || endsInPlace(first, last);
        return reaches ? Optional.of(read(first, last)) : Optional.empty();
    }

    /** "Ambassador to the United States | Hamdullah Mohib": the phrase runs up to the name through a state or body. */
    private boolean endsInPlace(int first, int last) {
        Name before = nameAt(last - 1);
        return before != null && before.end() == last && head(first, last).orElseThrow() < before.first();
    }

    /** Walks back over what may belong to one noun phrase with prepositions in it. */
    private int phraseStart(int last, int beside) {
        int at = last;
        while (at > 0 && last - at < LONGEST && words.together(at - 1, beside)) {
            Word word = words.at(at - 1);
            Name name = nameAt(at - 1);
            if (name != null && name.kind() != Name.Kind.PERSON) {
                at = name.first();
            } else if (name == null && isInside(word)) {
                at--;
            } else if (name != null && words.at(at).isPossessive()) {
                return at + 1;
            } else {
                break;
            }
        }
        while (at < last && !startsPhrase(words.at(at))) {
            at++;
        }
        return dropBeforeHead(at, last);
    }

    /** Keeps the noun phrase with the post in it: of "by police in London the minister" only "the minister". */
    private int dropBeforeHead(int first, int last) {
        Optional<Integer> head = head(first, last);
        if (head.isEmpty()) {
            return first;
        }
        int at = head.get();
        while (at > first
                && !words.at(at - 1).tag().equals("ADP")
                && !words.at(at - 1).tag().equals("CCONJ")) {
            at--;
            if (words.at(at).tag().equals("DET")) {
                return at;
            }
        }
        return at;
    }

    private static boolean isInside(Word word) {
        return switch (word.tag()) {
            case "NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM", "PART" -> true;
            case "CCONJ" -> word.is("and");
            case "VERB", "ADV", "X" -> word.isCapital();
            default -> word.isPossessive() || word.is("&") || word.is("-");
        };
    }

    private static boolean startsPhrase(Word word) {
        return switch (word.tag()) {
            case "ADP", "CCONJ", "PART" -> false;
            default -> !word.isMark();
        };
    }

    /** The comma between a phrase and a name is one of apposition, not of a list or of an opening phrase. */
    private boolean isApposition(int first, int last, Name person) {
        int head = head(first, last).orElseThrow();
        boolean definite = words.at(first).tag().equals("DET")
                || words.at(first).isCapital()
                || nameAt(first) != null
                || head > first;
        boolean preposition =
                words.together(first - 1, first) && words.at(first - 1).tag().equals("ADP");
        boolean verbNext = words.together(person.end(), person.first())
                && words.at(person.end()).isVerb();
        boolean plural =
                lexicon.role(words.at(head).text()).filter(Role::plural).isPresent();
        return definite && !plural && !(preposition && verbNext);
    }

    private Optional<Post> after(Name person) {
        int at = person.end();
        if (!words.together(at, person.first())) {
            return Optional.empty();
        }
        if (lexicon.has(WordList.APPOSITIONS, words.at(at).text())) {
            return affiliation(at + 1, person);
        }
        if (!words.at(at).is(",") && !words.at(at).is("(")) {
            return Optional.empty();
        }
        int first = skipAge(at + 1);
        first = skipRelative(first, person);
        int end = phraseEnd(first, person);
        Optional<Integer> head = head(first, end);
        if (head.isEmpty() || !isPlainStart(first) || meetsName(head.get())) {
            return Optional.empty();
        }
        return Optional.of(read(first, end));
    }

    /** "Sandra Joyce of Mandiant": a body after the name is the bearer's. */
    private Optional<Post> affiliation(int at, Name person) {
        int first = words.together(at, person.first()) && words.at(at).tag().equals("DET") ? at + 1 : at;
        Name body = first < words.size() ? nameAt(first) : null;
        if (body == null || body.kind() != Name.Kind.BODY || body.first() != first) {
            return Optional.empty();
        }
        return Optional.of(new Post(
                words.span(body.first(), body.end()),
                Optional.empty(),
                true,
                Optional.of(body.text()),
                body.country(),
                false));
    }

    private int skipAge(int at) {
        boolean age = at + 1 < words.size()
                && words.at(at).tag().equals("NUM")
                && words.at(at + 1).is(",");
        return age ? at + 2 : at;
    }

    /** "who is the minister" says the same as "the minister". */
    private int skipRelative(int at, Name person) {
        boolean relative = words.together(at + 1, person.first())
                && lexicon.pronoun(words.at(at).text()).isPresent()
                && words.at(at + 1).tag().equals("AUX");
        return relative ? at + 2 : at;
    }

    private boolean isPlainStart(int first) {
        return switch (words.at(first).tag()) {
            case "DET", "NOUN", "PROPN", "ADJ" -> true;
            default -> nameAt(first) != null || words.at(first).isCapital();
        };
    }

    /** "Minister X" after a comma is the next in a list. */
    private boolean meetsName(int head) {
        int next = head + 1;
        Name name = next < words.size() ? nameAt(next) : null;
        return name != null
                && (name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.UNKNOWN)
                && name.first() == next;
    }

    private int phraseEnd(int first, Name person) {
        int at = first;
        while (words.together(at, person.first()) && at - first < LONGEST) {
            Word word = words.at(at);
            boolean closing = word.isMark() && !word.isPossessive() && !word.is(".") && !word.is("-");
            boolean stop = word.is(".") && !words.together(at + 1, at);
            boolean finite = word.isVerb() && !word.isCapital() && at > first && !isParticiple(word);
            boolean relative = lexicon.pronoun(word.text()).isPresent();
            if (closing || stop || finite || relative) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isParticiple(Word word) {
        return word.text().endsWith("ing");
    }

    /** Where the post stands in a phrase: the last word of the first run of posts, before any preposition. */
    Optional<Integer> head(int first, int end) {
        for (int at = first; at < end; at++) {
            Word word = words.at(at);
            Optional<Role> role = lexicon.role(word.text());
            if (role.isPresent() && nameAt(at) == null) {
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
        while (first < head && words.at(first).tag().equals("DET")) {
            first++;
        }
        first = readBefore(first, head, belonging);
        int last = readAfter(head, end, belonging);
        String role =
                words.text(first, last).replaceAll("^(?:['’]s?|-)\\s*", "").strip();
        boolean rank = lexicon.role(role)
                .filter(it -> it.kind() == Role.Kind.RANK || it.kind() == Role.Kind.COURTESY)
                .isPresent();
        boolean courtesy =
                lexicon.role(role).filter(it -> it.kind() == Role.Kind.COURTESY).isPresent();
        return new Post(
                words.span(from, end),
                courtesy || role.isEmpty() ? Optional.empty() : Optional.of(role),
                rank,
                belonging.organization,
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
                role = at + 1;
            } else if (at < head && words.at(at + 1).isPossessive() && isStateNoun(word)) {
                belonging.nominal = true;
                role = at + 2;
            } else if (at < head
                    && lexicon.body(word.text()).isPresent()
                    && lexicon.role(word.text()).isEmpty()) {
                belonging.organization(words.text(bodyStart(from), at + 1));
                role = at + 1;
            }
            at++;
        }
        return Math.min(role, head);
    }

    private int bodyStart(int from) {
        return words.at(from).tag().equals("DET") ? from + 1 : from;
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
                if (name != null && name.first() == object && isPlace(name, end)) {
                    belonging.take(name);
                    return Math.min(last, at);
                }
                int noun = bodyNoun(object, end);
                if (noun >= 0) {
                    belonging.organization(words.text(object, noun + 1));
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

    private boolean isPlace(Name name, int end) {
        return name.kind() != Name.Kind.PERSON && !name.isAdjective() && !isModifier(name, end);
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
            if (lexicon.body(word.text()).isPresent()) {
                found = at;
            }
        }
        return found;
    }

    private @Nullable Name nameAt(int index) {
        int low = 0;
        int high = names.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Name name = names.get(middle);
            if (name.covers(index)) {
                return name;
            }
            if (name.first() > index) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }

    /** To whom a post belongs, gathered word by word; what comes first counts. */
    private static final class Belonging {
        private Optional<String> organization = Optional.empty();
        private Optional<Country> country = Optional.empty();
        private boolean nominal;

        void take(Name name) {
            if (name.kind() == Name.Kind.BODY || name.kind() == Name.Kind.UNKNOWN) {
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
