package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is said of people beside their names: posts and affiliations. */
final class Posts {

    private static final int LONGEST = 16;

    private final Lexicon lexicon;
    private final Words words;
    private final NameRow names;
    private final PostPhrases phrases;

    Posts(Lexicon lexicon, Words words, NameRow names, PostPhrases phrases) {
        this.lexicon = lexicon;
        this.words = words;
        this.names = names;
        this.phrases = phrases;
    }

    /** What the words right before and after this person's name say of that person. */
    List<Post> beside(Name person) {
        List<Post> posts = new ArrayList<>();
        before(person).ifPresent(posts::add);
        after(person).ifPresent(posts::add);
        return posts;
    }

    private Optional<Post> before(Name person) {
        int end = addressBefore(person.first());
        boolean comma = words.together(end - 1, end) && words.at(end - 1).is(",");
        int last = comma ? end - 1 : end;
        int first = phraseStart(last, end);
        Optional<Integer> found = first < last ? phrases.head(first, last) : Optional.empty();
        if (found.isEmpty() || (comma && !isApposition(first, found.get(), person))) {
            return Optional.empty();
        }
        int head = found.get();
        String text = words.at(last - 1).text();
        boolean closes = lexicon.role(text).isPresent() || lexicon.body(text).isPresent() || text.equals(".");
        boolean reaches = closes || comma || endsInPlace(head, last) || endsInCapitals(head, last);
        return reaches ? Optional.of(singular(phrases.read(first, last), head)) : Optional.empty();
    }

    /** Where "Mr." before a name begins, {@code end} when none is there: a form of address is no post. */
    private int addressBefore(int end) {
        boolean dot = words.together(end - 2, end) && words.at(end - 1).text().equals(".");
        int at = dot ? end - 2 : end - 1;
        boolean address = words.together(at, end)
                && lexicon.role(words.at(at).text())
                        .filter(role -> role.kind() == Role.Kind.COURTESY)
                        .isPresent();
        return address ? at : end;
    }

    /** "Ambassador to the United States | Hamdullah Mohib": the phrase runs up to the name through a state or body. */
    private boolean endsInPlace(int head, int last) {
        Name before = nameAt(last - 1);
        return before != null && before.end() == last && head < before.first();
    }

    /** "Minister of Education | Stefania Ginori". */
    private boolean endsInCapitals(int head, int last) {
        for (int at = head + 1; at < last; at++) {
            Word word = words.at(at);
            boolean small = word.tag().equals("ADP") || word.tag().equals("DET") || word.is("-") || word.is("and");
            if (!small && !word.isCapital()) {
                return false;
            }
        }
        return words.at(last - 1).isCapital();
    }

    /** Each of "presidential candidates Anna Stone and Paul Reed" is one. */
    private Post singular(Post post, int head) {
        String written = words.at(head).text();
        Optional<Role> several = lexicon.role(written).filter(Role::plural);
        if (several.isEmpty()
                || post.role().filter(role -> role.contains(written)).isEmpty()) {
            return post;
        }
        String without = written.substring(0, written.length() - 1);
        String one = lexicon.role(without).isPresent() ? without : several.get().word();
        return post.as(post.role().orElseThrow().replace(written, one));
    }

    private int afterBrackets(int at) {
        int end = at;
        if (words.together(at, at - 1) && words.at(at).is("(")) {
            while (words.together(end, at) && !words.at(end).is(")")) {
                end++;
            }
            end++;
        }
        return end;
    }

    /** Who else holds the post before this name: "senators Anna Stone, Paul Reed and Ada Rowe". */
    List<Name> sharers(Name person) {
        int end = addressBefore(person.first());
        int first = phraseStart(end, end);
        boolean several = first < end
                && phrases.head(first, end)
                        .flatMap(head -> lexicon.role(words.at(head).text()))
                        .filter(Role::plural)
                        .isPresent();
        List<Name> others = new ArrayList<>();
        int at = afterBrackets(person.end());
        while (several
                && words.together(at + 1, person.first())
                && (words.at(at).is(",") || words.at(at).is("and"))) {
            Name next = nameAt(at + 1);
            if (next == null || next.kind() != Name.Kind.PERSON) {
                break;
            }
            others.add(next);
            at = afterBrackets(next.end());
        }
        return others;
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
        int from = first;
        Optional<Integer> head = phrases.head(from, last);
        while (head.isEmpty()) {
            do {
                from++;
            } while (from < last && !words.at(from - 1).tag().equals("ADP"));
            if (from >= last) {
                return first;
            }
            head = phrases.head(from, last);
        }
        int at = head.get();
        while (at > from) {
            Name owner = nameAt(at - 1);
            if (owner != null) {
                at = Math.max(from, owner.first());
                continue;
            }
            String tag = words.at(at - 1).tag();
            if (tag.equals("ADP") || tag.equals("CCONJ")) {
                return at;
            }
            at--;
            if (words.at(at).tag().equals("DET")) {
                return at;
            }
        }
        return at;
    }

    private boolean isInside(Word word) {
        if (lexicon.role(word.text()).isPresent()) {
            return true;
        }
        return switch (word.tag()) {
            case "NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM", "PART" -> true;
            case "CCONJ" -> word.is("and");
            case "VERB" -> word.isCapital() || describesPost(word);
            case "ADV", "X" -> word.isCapital();
            default -> word.isPossessive() || word.is("&") || word.is("-");
        };
    }

    /** "Acting commissioner", "retired general". */
    private boolean describesPost(Word word) {
        int next = word.index() + 1;
        return lexicon.has(WordList.INCUMBENCIES, word.text())
                && words.together(next, word.index())
                && lexicon.role(words.at(next).text()).isPresent();
    }

    private static boolean startsPhrase(Word word) {
        return switch (word.tag()) {
            case "ADP", "CCONJ", "PART" -> false;
            default -> !word.isMark();
        };
    }

    /** The comma between a phrase and a name is one of apposition, not of a list or of an opening phrase. */
    private boolean isApposition(int first, int head, Name person) {
        boolean definite = words.at(first).tag().equals("DET")
                || (words.together(first - 1, first)
                        && (words.at(first - 1).tag().equals("PRON")
                                || words.at(first - 1).isPossessive()))
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
        boolean pause = words.at(at).is(",") || words.at(at).is("(");
        if (pause && opensSource(person)) {
            return Optional.empty();
        }
        int next = pause ? skipAge(at + 1) : at;
        if (!words.together(next, person.first())) {
            return Optional.empty();
        }
        if (lexicon.has(WordList.APPOSITIONS, words.at(next).text())) {
            return affiliation(next + 1, person);
        }
        if (pause && isTenure(next, person)) {
            return affiliation(next + 2, person);
        }
        if (words.at(at).is("(") && isHome(next)) {
            return Optional.of(home(Optional.ofNullable(nameAt(next)).orElseThrow()));
        }
        boolean as = words.together(next + 2, person.first())
                && words.at(next).tag().equals("VERB")
                && words.at(next + 1).is("as");
        int first = as ? next + 2 : pause ? skipRelative(next, person) : afterCopula(at, person);
        int end = first < words.size() ? phraseEnd(first, person) : first;
        Optional<Integer> head = first < end ? phrases.head(first, end) : Optional.empty();
        if (head.isEmpty() && pause) {
            return origin(first, end);
        }
        if (head.isEmpty() || !isPlainStart(first) || meetsName(head.get())) {
            return Optional.empty();
        }
        return Optional.of(phrases.read(first, end));
    }

    /** "According to Rowe, a clerk at the mill saw it": what follows the comma is no apposition, for no other comma closes it. */
    private boolean opensSource(Name person) {
        int sentence = words.sentenceFirst(words.at(person.first()).sentence());
        if (person.first() - sentence < 2 || !words.text(sentence, sentence + 2).equalsIgnoreCase("according to")) {
            return false;
        }
        for (int at = person.end() + 1; words.together(at, person.first()); at++) {
            if (words.at(at).is(",")) {
                return false;
            }
        }
        return true;
    }

    /** "a Republican from Iowa". */
    private Optional<Post> origin(int first, int end) {
        for (int at = first + 1; at + 1 < end; at++) {
            if (words.at(at).is("from") && isHome(at + 1)) {
                return Optional.ofNullable(nameAt(at + 1)).map(this::home);
            }
        }
        return Optional.empty();
    }

    private boolean isHome(int at) {
        Name name = nameAt(at);
        return name != null
                && name.first() == at
                && (name.kind() == Name.Kind.PLACE || (name.kind() == Name.Kind.STATE && !name.isAdjective()));
    }

    private Post home(Name place) {
        return new Post(
                words.span(place.first(), place.end()),
                Optional.empty(),
                true,
                Optional.empty(),
                place.country(),
                false);
    }

    /** "who heads the agency". */
    private boolean isTenure(int at, Name person) {
        return words.together(at + 1, person.first())
                && lexicon.pronoun(words.at(at).text()).isPresent()
                && lexicon.has(WordList.TENURES, words.at(at + 1).text());
    }

    /** "Katz is the chief statistician": where the phrase after the verb begins; the verb itself when none does. */
    private int afterCopula(int from, Name person) {
        int at = from;
        while (words.together(at, person.first()) && words.at(at).tag().equals("AUX")) {
            at++;
        }
        boolean phrase = at > from
                && words.together(at, person.first())
                && (words.at(at).tag().equals("DET") || nameAt(at) != null);
        return phrase ? at : words.size();
    }

    /** "Sandra Joyce of Mandiant", "Hamid Noori, of Kabul": a body after the name is the bearer's, a place the home. */
    private Optional<Post> affiliation(int at, Name person) {
        int first = words.together(at, person.first()) && words.at(at).tag().equals("DET") ? at + 1 : at;
        Name body = nameAt(first);
        if (body == null || body.first() != first || body.kind() == Name.Kind.PERSON || body.isAdjective()) {
            return Optional.empty();
        }
        Name around = nameAt(body.end() + 1);
        if (around != null && words.at(body.end()).is(",") && around.kind() == Name.Kind.PLACE) {
            return Optional.of(home(around)); // "of Springwell, Va."
        }
        if (isHome(first)) {
            boolean own = words.at(at - 1).is("of") || words.at(at - 1).is("from");
            return own ? Optional.of(home(body)) : Optional.empty();
        }
        return Optional.of(home(body).of(body.text(), Optional.empty()));
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
            case "DET", "NOUN", "PROPN", "ADJ", "PRON" -> true;
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
            boolean relative = at > first && lexicon.pronoun(word.text()).isPresent();
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

    private @Nullable Name nameAt(int index) {
        return names.at(index);
    }
}
