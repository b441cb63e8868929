package dixit.extract;

import dixit.lexicon.Body;
import dixit.lexicon.CountryName;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import dixit.model.Country;
import dixit.model.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the names in an article: what the lexicon knows, and runs of capitalised words. */
final class Names {

    /** "McCord", "O’Brien": capitals inside that make no firm of it. */
    private static final Pattern SURNAME = Pattern.compile("(?:Mc|Mac|O['’])\\p{Lu}\\p{Ll}");

    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_PLACE = 3;

    private final Lexicon lexicon;
    private final Words words;
    private final KnownNames known;
    private final Naming naming;
    private final Runs runs;
    private final List<Untold> untold = new ArrayList<>();
    private final Map<String, Double> clearest = new HashMap<>();
    private final List<Name> found = new ArrayList<>();

    private Names(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        this.known = new KnownNames(lexicon, words);
        this.naming = new Naming(lexicon, words);
        this.runs = new Runs(lexicon, words);
    }

    /** The names, in the order of the text, not overlapping. */
    static List<Name> in(Words words, Lexicon lexicon) {
        Names names = new Names(lexicon, words);
        int at = 0;
        while (at < words.size()) {
            at = names.next(at);
        }
        names.tell();
        names.surnames();
        names.found.sort(Comparator.comparingInt(Name::first));
        return List.copyOf(names.found);
    }

    /** Finds surnames at the beginning of sentences, where they look like common nouns. */
    private void surnames() {
        Set<String> known = new HashSet<>();
        BitSet covered = new BitSet();
        for (Name name : found) {
            covered.set(name.first(), name.end());
            if (name.kind() == Name.Kind.PERSON) {
                known.add(words.at(name.end() - 1).text());
            }
        }
        for (int at = 0; at < words.size(); at++) {
            String text = words.at(at).text();
            if (!covered.get(at) && known.contains(text) && lexicon.place(text).isEmpty()) {
                found.add(name(Name.Kind.UNKNOWN, at, at + 1, text));
            }
        }
    }

    private int next(int at) {
        Word word = words.at(at);
        if (!Character.isLetterOrDigit(word.text().charAt(0))) {
            return at + 1;
        }
        Optional<Name> known = this.known.at(at);
        if (known.isPresent() && !isPartOfPerson(known.get())) {
            Name name = known.get();
            boolean body = name.kind() == Name.Kind.BODY;
            if (body && runs.isOnlyBeginning(name.end(), at)) {
                return run(at);
            }
            found.add(body ? body(at, name.end(), name.country(), name.canonical()) : name);
            return name.end();
        }
        return startsRun(at) && !runs.isParty(at) ? run(at) : at + 1;
    }

    /** A body takes the country's name before it along: "Chinese | Foreign Ministry". */
    private Name body(int at, int end, Optional<Country> country, Optional<String> canonical) {
        int first = at;
        Optional<Country> plain = country;
        Optional<String> known = canonical;
        if (!found.isEmpty()) {
            Name before = found.getLast();
            boolean beside = before.end() == at && words.together(before.first(), at);
            boolean possessive =
                    before.end() == at - 1 && words.at(at - 1).isPossessive() && words.together(before.first(), at);
            boolean home = before.kind() == Name.Kind.STATE || (before.kind() == Name.Kind.PLACE && beside);
            if (home && (beside || possessive)) {
                known = plain.isEmpty() || plain.equals(before.country()) ? known : Optional.empty();
                plain = before.country();
                if (beside) {
                    first = before.first();
                    found.removeLast();
                }
            }
        }
        return new Name(Name.Kind.BODY, first, end, words.text(first, end), plain, Optional.empty(), known);
    }

    /** "Washington" after a given name, or "Jordan" before a surname, is a person. */
    private boolean isPartOfPerson(Name name) {
        if (name.kind() != Name.Kind.STATE || name.end() - name.first() != 1 || name.isAdjective()) {
            return false;
        }
        boolean next = words.together(name.end(), name.first())
                && words.at(name.end()).isCapital()
                && words.at(name.end()).tag().equals("PROPN")
                && lexicon.role(words.at(name.end()).text()).isEmpty()
                && lexicon.body(words.at(name.end()).text()).isEmpty()
                && (lexicon.isGivenName(name.text())
                        || naming.standsAlone(words.at(name.end()).text()));
        boolean before = words.together(name.first() - 1, name.first())
                && lexicon.isGivenName(words.at(name.first() - 1).text())
                && words.at(name.first() - 1).isCapital();
        return next || before;
    }

    private boolean startsRun(int at) {
        Word word = words.at(at);
        if (!word.isCapital()
                || Calendar.knows(word.text())
                || word.text().length() < 2
                || lexicon.pronoun(word.text()).isPresent()
                || word.tag().equals("DET")
                || (words.together(at + 1, at)
                        && lexicon.role(words.text(at, at + 2)).isPresent())) {
            return false;
        }
        if (!opens(at)) {
            return true;
        }
        boolean noun = word.tag().equals("NOUN") || word.tag().equals("ADJ") || isBareVerb(word);
        boolean described = word.tag().equals("ADJ")
                && words.together(at + 1, at)
                && known.at(at + 1)
                        .filter(name -> name.kind() == Name.Kind.STATE)
                        .isPresent();
        return word.tag().equals("PROPN")
                || lexicon.isGivenName(word.text())
                || (noun && !described && runs.continues(at + 1, at));
    }

    /** Whether any word would have a capital letter there: it begins a sentence, a quotation, or what follows a colon. */
    private boolean opens(int at) {
        return words.startsSentence(at)
                || words.at(at - 1).is(":")
                || (words.at(at - 1).isQuote() && !words.at(at - 1).isPossessive());
    }

    /** "Open Rivers", tagged as if one had to open them; "Citing Reuters" is no name. */
    private static boolean isBareVerb(Word word) {
        return word.tag().equals("VERB")
                && !word.text().endsWith("ing")
                && !word.text().endsWith("ed");
    }

    private int run(int start) {
        int end = start + 1;
        boolean body = isBodyNoun(start);
        while (end < words.size()) {
            int next = runs.step(end, start, body);
            if (next == end) {
                break;
            }
            body |= isBodyNoun(end);
            end = next;
        }
        if (isTitleCase(start)) {
            return headline(start, end);
        }
        classify(start, end, body);
        return end;
    }

    private boolean isBodyNoun(int index) {
        return runs.isBodyNoun(index);
    }

    private void classify(int start, int end, boolean body) {
        if (runs.areSeveral(start, end)) {
            return;
        }
        int lastRole = lastRole(start, end);
        boolean titled = lastRole >= start && lastRole < end - 1 && !isBodyNoun(end - 1);
        boolean governed = body && lastRole > start && words.at(lastRole - 1).is("of");
        if (lastRole == end - 1 && !governed && !isPerson(start, end)) {
            return;
        }
        if (titled) {
            initials(start, lastRole);
        }
        int first = titled ? lastRole + 1 : afterField(start, end);
        if (titled && words.at(first).is(".")) {
            first++;
        }
        if (first >= end) {
            return;
        }
        if (!titled && (body || namesState(first, end))) {
            Name name = body(first, end, inside(first, end), Optional.empty());
            if (!isNoun(name)) {
                found.add(name);
            }
        } else if (titled || isPerson(first, end)) {
            if (end - first <= LONGEST_PERSON + 2) {
                found.add(name(Name.Kind.PERSON, first, end, words.text(first, end)));
            }
        } else {
            untold(first, end);
        }
    }

    /** "Interim | DNC | Chairwoman". */
    private void initials(int first, int role) {
        for (int at = first; at < role; at++) {
            String text = words.at(at).text();
            boolean capitals = text.chars().filter(Character::isUpperCase).count() > 1
                    && text.chars().noneMatch(letter -> letter == '.');
            if (capitals && lexicon.role(text).isEmpty()) {
                found.add(name(Name.Kind.BODY, at, at + 1, text));
            }
        }
    }

    /** "The Army": a noun with a capital letter, which stands for the body whose name or state was told elsewhere. */
    private boolean isNoun(Name name) {
        return name.end() - name.first() == 1
                && name.country().isEmpty()
                && lexicon.body(name.text())
                        .filter(body -> body.kind() == Body.Kind.BODY || body.kind() == Body.Kind.STATE)
                        .isPresent();
    }

    /** "Transport Canada", "Statistics Norway": a state's name closes that of a body. */
    private boolean namesState(int first, int end) {
        return end - first > 1
                && !lexicon.isGivenName(words.at(first).text())
                && lexicon.countryName(words.at(end - 1).text())
                        .filter(it -> it.sense() == CountryName.Sense.NAME)
                        .isPresent();
    }

    /** A run of which only the words around it and the rest of the article can tell what it names. */
    private record Untold(int first, int end, String text, double person) {}

    private void untold(int first, int end) {
        String text = words.text(first, end);
        double score = naming.person(first, end);
        untold.add(new Untold(first, end, text, score));
        clearest.merge(text, score, (one, other) -> Math.abs(other) > Math.abs(one) ? other : one);
    }

    /** Names each run by the place in the article where it is clearest what it names. */
    private void tell() {
        for (Untold run : untold) {
            boolean person = clearest.getOrDefault(run.text(), run.person()) > 0;
            int first = run.first();
            int end = run.end();
            if (end - first == 1 && !person) {
                found.add(name(single(first), first, end, run.text()));
            } else if (person) {
                found.add(name(Name.Kind.PERSON, first, end, run.text()));
            } else {
                found.add(new Name(
                        Name.Kind.BODY,
                        first,
                        end,
                        run.text(),
                        inside(first, end),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        found.sort(Comparator.comparingInt(Name::first));
    }

    /** The only country that the words of a body's name tell: "University of Ghana", "Cairo Chamber of Commerce". */
    private Optional<Country> inside(int first, int end) {
        Optional<Country> told = Optional.empty();
        for (int at = first; at < end; at++) {
            for (int to = Math.min(end, at + LONGEST_PLACE); to > at; to--) {
                String text = words.text(at, to);
                boolean aside = at > first
                        && words.at(at - 1).tag().equals("ADP")
                        && !words.at(at - 1).is("of");
                Optional<Country> here = words.at(at).isCapital() && !aside
                        ? lexicon.countryName(text)
                                .filter(it -> it.sense() != CountryName.Sense.CODE)
                                .map(CountryName::country)
                                .or(() -> lexicon.place(text))
                        : Optional.empty();
                if (here.isPresent()) {
                    if (told.isPresent() && !told.equals(here)) {
                        return Optional.empty();
                    }
                    told = here;
                    break;
                }
            }
        }
        return told;
    }

    /** Where a person begins in "Defence Anna Stone", "Relations Alia Dorn": after what belongs to a post. */
    private int afterField(int start, int end) {
        int at = start;
        while (at < end && isField(words.at(at).text())) {
            at++;
        }
        boolean person = end - at > 1
                && end - at <= LONGEST_PERSON
                && lexicon.isGivenName(words.at(at).text());
        return person ? at : start;
    }

    private boolean isField(String word) {
        return lexicon.has(WordList.PORTFOLIOS, word)
                || (!lexicon.isGivenName(word) && word.length() > 3 && (word.endsWith("s") || word.endsWith("ic")));
    }

    private static Name name(Name.Kind kind, int first, int end, String text) {
        return new Name(kind, first, end, text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The last word of the run that is a post or a rank and is followed by something; -1 when none is. */
    private int lastRole(int start, int end) {
        for (int at = end - 1; at >= start; at--) {
            Optional<Role> role = lexicon.role(words.at(at).text());
            boolean surname = at == end - 1
                    && at > start
                    && lexicon.isGivenName(words.at(at - 1).text());
            boolean owner = at + 1 < end
                    && (words.at(at + 1).isPossessive()
                            || words.at(at + 1).tag().equals("ADP"));
            if (role.isPresent() && !surname && !owner && (isPost(role.get()) || isTradeBefore(at, start, end))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPost(Role role) {
        return role.kind() != Role.Kind.PEOPLE && role.kind() != Role.Kind.TRADE;
    }

    /** "Chef Marco Bellini" at the beginning of a sentence, where a noun has a capital letter anyway. */
    private boolean isTradeBefore(int at, int start, int end) {
        return at == start
                && IntStream.range(at + 1, end).noneMatch(this::isBodyNoun)
                && end - start > 1
                && !words.at(at + 1).isPossessive()
                && (words.startsSentence(at) || end - start > 2)
                && !lexicon.isGivenName(words.at(at).text());
    }

    private boolean isPerson(int first, int end) {
        int length = end - first;
        return length > 1
                && length <= LONGEST_PERSON
                && (lexicon.isGivenName(words.at(first).text())
                        || words.at(first).text().matches("\\p{Lu}\\."));
    }

    private Name.Kind single(int index) {
        Word word = words.at(index);
        boolean courtesy = words.together(index - 1, index)
                && lexicon.role(words.at(index - 1).text()).isPresent()
                && words.at(index - 1).isCapital();
        if (courtesy || SURNAME.matcher(word.text()).lookingAt()) {
            return Name.Kind.PERSON;
        }
        boolean in = words.together(index - 1, index)
                && (words.at(index - 1).is("in") || words.at(index - 1).is("near"));
        String text = word.text();
        boolean acronym = text.length() > 1 && text.chars().skip(1).anyMatch(Character::isUpperCase);
        return acronym ? Name.Kind.BODY : in ? Name.Kind.PLACE : Name.Kind.UNKNOWN;
    }

    private boolean isTitleCase(int index) {
        if (words.place(index) != Place.HEADLINE) {
            return false;
        }
        int sentence = words.at(index).sentence();
        int capital = 0;
        int other = 0;
        for (int at = words.sentenceFirst(sentence) + 1; at < words.sentenceEnd(sentence); at++) {
            Word word = words.at(at);
            if (word.text().length() > 3 && !word.isMark()) {
                capital += word.isCapital() ? 1 : 0;
                other += word.isCapital() ? 0 : 1;
            }
        }
        return capital > other * 2;
    }

    /** Of a headline in which every word is a capital one, single words are kept that the article may know. */
    private int headline(int start, int end) {
        for (int at = start; at < end; at++) {
            if (words.at(at).tag().equals("PROPN") && known.at(at).isEmpty()) {
                found.add(name(Name.Kind.UNKNOWN, at, at + 1, words.text(at, at + 1)));
            } else {
                known.at(at).ifPresent(found::add);
            }
        }
        return end;
    }
}
