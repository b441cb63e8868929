package dixit.extract;

import dixit.lexicon.CueWord;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Pronoun;
import dixit.lexicon.WordList;
import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the adverse parties of a statement: those accused, criticised, denied, warned, and threat actors named. */
final class Parties {

    private static final Set<Stance> ADVERSE = EnumSet.of(
            Stance.ACCUSE, Stance.ATTRIBUTE, Stance.CONDEMN, Stance.WARN, Stance.DENY, Stance.DEMAND, Stance.DOUBT);
    private static final int REACH = 4;

    private final Lexicon lexicon;
    private final Words words;
    private final Cast cast;

    private final Sources sources;

    Parties(Lexicon lexicon, Words words, Cast cast, Sources sources) {
        this.lexicon = lexicon;
        this.words = words;
        this.cast = cast;
        this.sources = sources;
    }

    List<Party> of(Attribution attribution, Cues.Reading cue, List<Mention> speakers) {
        Map<String, Party> found = new LinkedHashMap<>();
        boolean opening = true;
        for (Span piece : attribution.content()) {
            int first = opening ? afterCue(attribution) : words.from(piece.start());
            int end = Math.min(words.to(piece.end()), words.size());
            for (Name name : cast.names().within(first, end)) {
                if (isParty(name, first, end, cue, speakers)) {
                    add(name, found, speakers);
                }
            }
            if (opening && found.isEmpty() && ADVERSE.contains(cue.stance())) {
                addObject(first, end, cue, attribution)
                        .forEach(party -> found.put(party.kind() + "/" + party.key(), party));
            }
            opening = false;
        }
        return List.copyOf(found.values());
    }

    /** Where the content begins, or the object between cue and content: "warned | Turkey that …". */
    private int afterCue(Attribution attribution) {
        int first = words.from(attribution.content().getFirst().start());
        int cue = attribution.cue().map(span -> words.to(span.end())).orElse(first);
        boolean between = cue < first && first - cue <= 2 * REACH && words.together(cue, first);
        return between ? cue : first;
    }

    /** The object that names nobody but means someone: "accused him of", "urged the minister to". */
    private List<Party> addObject(int first, int end, Cues.Reading cue, Attribution attribution) {
        Optional<CueWord.Frame> frame = cue.word().map(CueWord::frame);
        boolean takesObject = frame.filter(it -> it != CueWord.Frame.NOUN && it != CueWord.Frame.FIXED)
                .isPresent();
        int last = first;
        while (last < end && isOfObject(words.at(last), last == first)) {
            last++;
        }
        if (!takesObject || last == first || !isDefinite(words.at(first))) {
            return List.of();
        }
        Span span = words.span(first, last);
        return sources.meant(first, last, attribution).stream()
                .filter(mention -> !mention.chain().isEmpty())
                .flatMap(mention -> party(mention.speaker(), span).stream())
                .toList();
    }

    private static boolean isOfObject(Word word, boolean opening) {
        return switch (word.tag()) {
            case "DET", "NOUN", "PROPN", "ADJ" -> true;
            case "PRON" -> opening;
            default -> false;
        };
    }

    private boolean isDefinite(Word word) {
        return word.text().equalsIgnoreCase("the")
                || lexicon.pronoun(word.text())
                        .filter(it -> it.kind() == Pronoun.Kind.THIRD && !it.thing())
                        .isPresent();
    }

    private static Optional<Party> party(Speaker speaker, Span span) {
        return switch (speaker) {
            case Speaker.Person it -> Optional.of(new Party(Party.Kind.PERSON, it.name(), it.name(), span));
            case Speaker.Organization it -> Optional.of(new Party(Party.Kind.ORGANIZATION, it.name(), it.name(), span));
            case Speaker.State it ->
                Optional.of(
                        new Party(Party.Kind.COUNTRY, it.of().code(), it.of().name(), span));
            case Speaker.Unnamed it -> Optional.empty();
        };
    }

    private void add(Name name, Map<String, Party> found, List<Mention> speakers) {
        Member member = cast.member(name);
        Span span = words.span(name.first(), name.end());
        Optional<Country> country = name.country().or(member::country);
        switch (member.kind()) {
            case STATE -> country.ifPresent(of -> put(found, Party.Kind.COUNTRY, of.code(), of.name(), span));
            case ACTOR -> {
                String key = name.canonical().orElse(name.text());
                put(found, Party.Kind.ACTOR, key, name.text(), span);
                country.filter(of -> !isOwn(of, speakers))
                        .ifPresent(of -> put(found, Party.Kind.COUNTRY, of.code(), of.name(), span));
            }
            case PERSON -> put(found, Party.Kind.PERSON, member.name(), member.name(), span);
            case BODY, PLACE, UNKNOWN -> put(found, Party.Kind.ORGANIZATION, member.name(), member.name(), span);
        }
    }

    private static void put(Map<String, Party> found, Party.Kind kind, String key, String name, Span span) {
        found.putIfAbsent(kind + "/" + key, new Party(kind, key, name, span));
    }

    private static boolean isOwn(Country country, List<Mention> speakers) {
        return speakers.stream()
                .anyMatch(mention ->
                        mention.speaker().country().filter(country::equals).isPresent());
    }

    private boolean isParty(Name name, int first, int end, Cues.Reading cue, List<Mention> speakers) {
        Member member = cast.member(name);
        if (member.kind() == Name.Kind.ACTOR) {
            return true;
        }
        boolean speaker = speakers.stream().anyMatch(mention -> isSame(mention.speaker(), member));
        boolean own = member.country().filter(of -> isOwn(of, speakers)).isPresent();
        if (speaker || (member.kind() == Name.Kind.STATE && own)) {
            return false;
        }
        if (ADVERSE.contains(cue.stance()) && isInFrame(name, first, end, cue)) {
            return true;
        }
        return member.kind() == Name.Kind.STATE && isCulprit(name, first, end);
    }

    private static boolean isSame(Speaker speaker, Member member) {
        return speaker.name().equals(member.name());
    }

    /** Whether the cue's construction puts this name where the adverse party stands. */
    private boolean isInFrame(Name name, int first, int end, Cues.Reading cue) {
        Optional<CueWord.Frame> frame = cue.word().map(CueWord::frame);
        if (frame.isEmpty()) {
            return false;
        }
        boolean victim = isVictim(name, first);
        return switch (frame.get()) {
            case ON -> isTarget(name, first, end, "on");
            case TARGET -> isTarget(name, first, end, "to");
            case AGAINST -> isTarget(name, first, end, "against");
            case FIXED -> false;
            case OF, FOR, WITH, AS, IN, TO, OBJECT, CLAUSE, NOUN -> !victim && isBeforeFrame(name, first, end, cue);
        };
    }

    private boolean isBeforeFrame(Name name, int first, int end, Cues.Reading cue) {
        return switch (cue.word().orElseThrow().frame()) {
            case OF -> isBefore("of", name, first, end, cue);
            case FOR -> isBefore("for", name, first, end, cue);
            case WITH -> isBefore("with", name, first, end, cue);
            case AS -> isBefore("as", name, first, end, cue);
            case IN -> isBefore("in", name, first, end, cue);
            case TO -> isBefore("to", name, first, end, cue);
            case OBJECT -> isObject(name, first, end, cue);
            case CLAUSE, NOUN, FIXED, ON, TARGET, AGAINST -> isInClause(name, first, end, cue);
        };
    }

    private boolean isInClause(Name name, int first, int end, Cues.Reading cue) {
        return switch (cue.stance()) {
            case ACCUSE, ATTRIBUTE, DEMAND -> isSubject(name, first) && !name.isAdjective();
            case WARN -> isSubject(name, first) && !words.at(first).is("that") && !isFollowedByVerb(name);
            default -> isAccuser(name, first, end, cue);
        };
    }

    private boolean isFollowedByVerb(Name name) {
        return words.together(name.end(), name.first()) && words.at(name.end()).isVerb();
    }

    /** "accused | Turkey of"; without the preposition the cue has an object like any other. */
    private boolean isBefore(String preposition, Name name, int first, int end, Cues.Reading cue) {
        for (int at = first; at < end; at++) {
            if (words.at(at).is(preposition)) {
                return name.end() <= at;
            }
        }
        return isObject(name, first, end, cue);
    }

    /** "linked the group to Beijing", "a Chinese group … to the attack": names after the preposition, or adjectives before agents. */
    private boolean isTarget(Name name, int first, int end, String preposition) {
        if (opensWith(name, first)) {
            return words.together(name.end(), first) && words.at(name.end()).is("against");
        }
        int before = name.first() - 1;
        int at = before > first && words.at(before).tag().equals("DET") ? before - 1 : before;
        boolean after = at >= first && words.at(at).is(preposition);
        return after || isCulprit(name, first, end);
    }

    /** The object is the party itself when the content begins with it. */
    private boolean isObject(Name name, int first, int end, Cues.Reading cue) {
        return opensWith(name, first) || isAccuser(name, first, end, cue) || isCulprit(name, first, end);
    }

    private boolean opensWith(Name name, int first) {
        int at = first;
        while (at < name.first() && isBeforeOpening(words.at(at))) {
            at++;
        }
        return at == name.first();
    }

    /** "the | Kremlin", "Lord | Ahmad". */
    private boolean isBeforeOpening(Word word) {
        return word.tag().equals("DET")
                || word.isMark()
                || lexicon.role(word.text()).isPresent();
    }

    /** "denied London's claim", "denied the accusation by the United States": whose words are denied. */
    private boolean isAccuser(Name name, int first, int end, Cues.Reading cue) {
        if (cue.stance() != Stance.DENY) {
            return false;
        }
        if (name.first() <= first) {
            return name.end() < end && words.at(name.end()).isPossessive();
        }
        Word before = words.at(Math.max(first, beforeList(name, first)));
        boolean owner = name.end() < end && words.at(name.end()).isPossessive();
        return owner || before.is("by") || before.is("from");
    }

    private boolean isSubject(Name name, int first) {
        for (int at = first; at < name.first(); at++) {
            if (words.at(at).isVerb()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words around a state's name make it the one that acts or is held to account. */
    private boolean isCulprit(Name name, int first, int end) {
        if (!tellsMisdeed(first, end) || isVictim(name, first)) {
            return false;
        }
        boolean owner = name.end() < end && words.at(name.end()).isPossessive();
        int from = owner ? name.end() + 1 : name.end();
        if (name.isAdjective() || owner) {
            return isBeforeAgent(from, end);
        }
        int before = name.first() - 1;
        boolean article = before > first && words.at(before).tag().equals("DET");
        int at = article ? before - 1 : before;
        boolean hostile = at > first
                && words.at(at - 1).tag().equals("ADJ")
                && !words.at(at - 1).text().endsWith("ed");
        boolean by = at >= first && (words.at(at).is("by") || (words.at(at).is("to") && !hostile));
        return by || (isSubject(name, first) && doesWrong(name.end(), end));
    }

    /** Whether the first verb after a name tells a misdeed, or the words there who is behind one. */
    private boolean doesWrong(int from, int end) {
        for (int at = from; at < Math.min(end, from + 2 * REACH); at++) {
            Word word = words.at(at);
            if (word.is("behind") || word.is("responsible")) {
                return true;
            }
            if (word.tag().equals("VERB")) {
                return lexicon.has(WordList.MISDEEDS, word.text());
            }
        }
        return false;
    }

    private boolean isBeforeAgent(int from, int end) {
        for (int at = from; at < Math.min(end, from + REACH); at++) {
            Word word = words.at(at);
            if (lexicon.has(WordList.AGENTS, word.text())) {
                return true;
            }
            if (word.isVerb() || word.tag().equals("ADP")) {
                return at == from;
            }
        }
        return false;
    }

    /** "This group and others | in China", "hackers in Iran": nouns for those who act, with nothing else between. */
    private boolean isAgentPhrase(int first, int end) {
        boolean agent = false;
        if (!words.at(end).is("in")) {
            return false;
        }
        for (int at = first; at < end; at++) {
            Word word = words.at(at);
            if (word.isVerb() || word.tag().equals("ADP") || word.isMark()) {
                return false;
            }
            agent |= lexicon.has(WordList.AGENTS, word.text());
        }
        return agent;
    }

    private boolean tellsMisdeed(int first, int end) {
        for (int at = first; at < end; at++) {
            if (lexicon.has(WordList.MISDEEDS, words.at(at).text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word such as "against" stands before the name, or before the list in which it stands. */
    private boolean isVictim(Name name, int first) {
        int at = beforeList(name, first);
        return at >= first
                && !isAgentPhrase(first, at)
                && lexicon.has(WordList.VICTIMS, words.at(at).text());
    }

    /** The word before the name, or before the list in which it stands; less than {@code first} when there is none. */
    private int beforeList(Name name, int first) {
        int at = name.first() - 1;
        while (at >= first && isBeforeInList(words.at(at), at)) {
            at--;
        }
        return at;
    }

    private boolean isBeforeInList(Word word, int at) {
        return word.tag().equals("DET")
                || word.tag().equals("ADJ")
                || word.tag().equals("CCONJ")
                || word.is(",")
                || cast.names().at(at) != null;
    }
}
