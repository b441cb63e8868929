package dixit.extract;

import dixit.lexicon.CueWord;
import dixit.lexicon.Lexicon;
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

    Parties(Lexicon lexicon, Words words, Cast cast) {
        this.lexicon = lexicon;
        this.words = words;
        this.cast = cast;
    }

    List<Party> of(Attribution attribution, Cues.Reading cue, List<Mention> speakers) {
        Map<String, Party> found = new LinkedHashMap<>();
        for (Span piece : attribution.content()) {
            int first = words.from(piece.start());
            int end = Math.min(words.to(piece.end()), words.size());
            for (Name name : cast.within(first, end)) {
                if (isParty(name, first, end, cue, speakers)) {
                    add(name, found, speakers);
                }
            }
        }
        return List.copyOf(found.values());
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
        if (frame.isEmpty() || isVictim(name, first)) {
            return false;
        }
        return switch (frame.get()) {
            case OF -> name.end() <= before(first, end, "of");
            case FOR -> name.end() <= before(first, end, "for");
            case WITH -> name.end() <= before(first, end, "with");
            case AS -> name.end() <= before(first, end, "as");
            case IN -> name.end() <= before(first, end, "in");
            case ON, TARGET, AGAINST -> isTarget(name, first, end);
            case TO -> name.end() <= before(first, end, "to");
            case OBJECT -> isObject(name, first, end, cue);
            case CLAUSE, NOUN ->
                cue.stance() == Stance.ACCUSE ? isSubject(name, first) : isAccuser(name, first, end, cue);
            case FIXED -> false;
        };
    }

    private int before(int first, int end, String preposition) {
        for (int at = first; at < end; at++) {
            if (words.at(at).is(preposition)) {
                return at;
            }
        }
        return end;
    }

    /** "linked the group to Beijing", "a Chinese group … to the attack": adjectives before agents, names after "to". */
    private boolean isTarget(Name name, int first, int end) {
        boolean after = name.first() > first
                && (words.at(name.first() - 1).is("to")
                        || words.at(name.first() - 1).is("on")
                        || words.at(name.first() - 1).is("against")
                        || (words.at(name.first() - 1).tag().equals("DET") && name.first() > first + 1));
        return after || isCulprit(name, first, end);
    }

    /** The object is the party itself when the content begins with it. */
    private boolean isObject(Name name, int first, int end, Cues.Reading cue) {
        int at = first;
        while (at < name.first()
                && (words.at(at).tag().equals("DET") || words.at(at).isMark())) {
            at++;
        }
        if (at == name.first()) {
            return true;
        }
        return isAccuser(name, first, end, cue) || isCulprit(name, first, end);
    }

    /** "denied London's claim", "denied the accusation by the United States": whose words are denied. */
    private boolean isAccuser(Name name, int first, int end, Cues.Reading cue) {
        if (cue.stance() != Stance.DENY || name.first() <= first) {
            return false;
        }
        boolean article = words.at(name.first() - 1).tag().equals("DET") && name.first() - 1 > first;
        Word before = words.at(name.first() - (article ? 2 : 1));
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
        boolean by = at >= first && (words.at(at).is("by") || words.at(at).is("to"));
        return by || (isSubject(name, first) && tellsMisdeed(name.end(), end));
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

    private boolean tellsMisdeed(int first, int end) {
        for (int at = first; at < end; at++) {
            if (lexicon.has(WordList.MISDEEDS, words.at(at).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean isVictim(Name name, int first) {
        int at = name.first() - 1;
        while (at >= first
                && (words.at(at).tag().equals("DET") || words.at(at).tag().equals("ADJ"))) {
            at--;
        }
        return at >= first && lexicon.has(WordList.VICTIMS, words.at(at).text());
    }
}
