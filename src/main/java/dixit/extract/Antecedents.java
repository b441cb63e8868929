package dixit.extract;

import dixit.lexicon.Body;
import dixit.lexicon.Gender;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Pronoun;
import dixit.lexicon.Role;
import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom pronouns and nominals mean: every earlier mention is weighed by how near it stands, whether it was a source or
 * the subject of its sentence, and how well it agrees.
 */
final class Antecedents {

    private static final double SENTENCE = -1.0;
    private static final double LAST_SPEAKER = 3.0;
    private static final double SPEAKER = 1.0;
    private static final double SUBJECT = 1.2;
    private static final double SAME_PARAGRAPH = 0.8;
    private static final double KNOWN_GENDER = 0.6;
    /** "Berlin" in "the Russian embassy in Berlin". */
    private static final double PART_OF_ANOTHER = -3.0;

    private static final double INSIDE_CONTENT = -2.0;
    private static final double OWN_CONTENT = -5.0;
    private static final int FARTHEST = 14;

    private final Lexicon lexicon;
    private final Words words;
    private final Cast cast;
    private final List<Attribution> attributions;
    private final List<Turn> turns = new ArrayList<>();

    Antecedents(Lexicon lexicon, Words words, Cast cast, List<Attribution> attributions) {
        this.lexicon = lexicon;
        this.words = words;
        this.cast = cast;
        this.attributions = attributions;
    }

    /** The words from {@code first} to before {@code end}, and their head noun. */
    record Phrase(int first, int end, int head) {}

    /** Who spoke, and where. */
    private record Turn(List<Mention> mentions, int at) {}

    /** Someone who may be meant, where last mentioned, and how likely. */
    private record Candidate(Mention mention, double score) {}

    /** Tells that these spoke at the word {@code at}. */
    void spoke(List<Mention> mentions, int at, Attribution attribution) {
        if (!attribution.nested() || turns.isEmpty()) {
            turns.add(new Turn(mentions, at));
        }
    }

    /** Whom the pronoun at {@code at} means; empty when nobody fits. */
    List<Mention> of(Pronoun pronoun, int at, Attribution attribution) {
        Span span = words.at(at).span();
        return switch (pronoun.kind()) {
            case FIRST ->
                enclosing(at).map(mention -> List.of(moved(mention, span))).orElse(List.of());
            case RELATIVE -> relative(at).map(mention -> List.of(mention)).orElse(List.of());
            case SECOND, POINTING -> List.of();
            case THIRD ->
                pronoun.count() == Pronoun.Count.MANY
                        ? several(at, span)
                        : one(pronoun, at, attribution).map(List::of).orElse(List.of());
        };
    }

    private Optional<Mention> one(Pronoun pronoun, int at, Attribution attribution) {
        Candidate best = null;
        for (Name name : cast.names()) {
            if (name.first() >= at) {
                break;
            }
            Member member = cast.member(name);
            boolean fits = pronoun.thing()
                    ? member.kind() == Name.Kind.BODY || (member.kind() == Name.Kind.STATE && !name.isAdjective())
                    : member.kind() == Name.Kind.PERSON && member.gender().agrees(pronoun.gender());
            if (fits && near(name.first(), at)) {
                double score = score(name, at, attribution) + agreement(member, pronoun);
                Mention mention =
                        reached(name, words.at(at).span(), words.at(at).text());
                best = better(best, new Candidate(mention, score));
            }
        }
        for (Turn turn : turns) {
            Candidate unnamed = unnamed(turn, pronoun, at);
            best = unnamed == null ? best : better(best, unnamed);
        }
        return Optional.ofNullable(best).map(Candidate::mention);
    }

    private static Candidate better(@Nullable Candidate best, Candidate next) {
        return best == null || next.score() >= best.score() ? next : best;
    }

    /** A nameless speaker such as "a spokesman" may be meant by "he" as well. */
    private @Nullable Candidate unnamed(Turn turn, Pronoun pronoun, int at) {
        if (turn.mentions().size() != 1 || turn.at() >= at || !near(turn.at(), at)) {
            return null;
        }
        Mention mention = turn.mentions().getFirst();
        boolean fits = switch (mention.speaker()) {
            case Speaker.Unnamed nameless -> !pronoun.thing() && isOne(nameless.name(), pronoun.gender());
            case Speaker.Organization body -> pronoun.thing();
            case Speaker.State state -> pronoun.thing();
            case Speaker.Person person -> false;
        };
        if (!fits) {
            return null;
        }
        double score = SENTENCE * distance(turn.at(), at) + SUBJECT + lastSpeaker(turn);
        return new Candidate(moved(mention, words.at(at).span()), score);
    }

    private boolean isOne(String description, Gender gender) {
        for (String word : description.split(" ", -1)) {
            Optional<Role> role = lexicon.role(word);
            if (role.isPresent()) {
                return !role.get().plural() && role.get().gender().agrees(gender);
            }
        }
        return false;
    }

    private double lastSpeaker(Turn turn) {
        return turn.equals(turns.getLast()) ? LAST_SPEAKER : SPEAKER;
    }

    private boolean near(int there, int at) {
        return distance(there, at) <= FARTHEST;
    }

    private int distance(int there, int at) {
        return words.at(at).sentence() - words.at(there).sentence();
    }

    private static double agreement(Member member, Pronoun pronoun) {
        return pronoun.gender() != Gender.UNKNOWN && member.gender() == pronoun.gender() ? KNOWN_GENDER : 0;
    }

    private double score(Name name, int at, Attribution attribution) {
        double score = SENTENCE * distance(name.first(), at);
        score += words.at(name.first()).paragraph() == words.at(at).paragraph() ? SAME_PARAGRAPH : 0;
        score += name.first() < words.firstVerb(words.at(name.first()).sentence()) ? SUBJECT : 0;
        Span span = words.span(name.first(), name.end());
        String member = cast.member(name).speaker().name();
        for (Turn turn : turns) {
            for (Mention mention : turn.mentions()) {
                if (mention.span().overlaps(span)) {
                    score += mention.speaker().name().equals(member) ? lastSpeaker(turn) : PART_OF_ANOTHER;
                }
            }
        }
        if (attribution.content().stream().anyMatch(piece -> piece.contains(span))) {
            return score + OWN_CONTENT;
        }
        boolean quoted = attributions.stream()
                .anyMatch(other -> other.content().stream().anyMatch(piece -> piece.contains(span)));
        return quoted ? score + INSIDE_CONTENT : score;
    }

    /** "they": those who last spoke together, a nameless several, or else the body that spoke last. */
    private List<Mention> several(int at, Span span) {
        for (Turn turn : turns.reversed()) {
            boolean many = turn.mentions().size() > 1
                    || turn.mentions().stream().anyMatch(mention -> !(mention.speaker() instanceof Speaker.Person));
            if (many && turn.at() < at && near(turn.at(), at)) {
                return turn.mentions().stream()
                        .map(mention -> moved(mention, span))
                        .toList();
            }
        }
        return List.of();
    }

    private Optional<Mention> relative(int at) {
        Name found = null;
        for (Name name : cast.names()) {
            if (name.end() <= at && words.together(name.first(), at) && !name.isAdjective()) {
                found = name;
            }
        }
        Span span = words.at(at).span();
        return Optional.ofNullable(found)
                .map(name -> reached(name, span, words.at(at).text()));
    }

    /** The speaker of the statement in whose content the word stands. */
    private Optional<Mention> enclosing(int at) {
        Span span = words.at(at).span();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution outer = attributions.get(i);
            boolean inside = outer.content().stream().anyMatch(piece -> piece.contains(span));
            if (inside && outer.source().isPresent()) {
                Span source = outer.source().get();
                Optional<Name> name = cast.names().stream()
                        .filter(it -> source.contains(words.span(it.first(), it.end())))
                        .findFirst();
                if (name.isPresent()) {
                    return Optional.of(reached(name.get(), span, words.at(at).text()));
                }
            }
        }
        return Optional.empty();
    }

    /** A known person or body that these words with that head noun mean: "the minister", "the agency". */
    Optional<Mention> nominal(Phrase phrase, Optional<Country> country, Attribution attribution) {
        int first = phrase.first();
        int end = phrase.end();
        Optional<Role> role = lexicon.role(words.at(phrase.head()).text());
        Optional<Body> body = lexicon.body(words.at(phrase.head()).text());
        Candidate best = null;
        for (Name name : cast.names()) {
            Member member = cast.member(name);
            boolean fits = member.kind() == Name.Kind.PERSON
                    ? role.isPresent() && isHolder(member, role.get())
                    : role.isEmpty() && body.isPresent() && isBody(member, body.get());
            fits &= agrees(member, country);
            if (fits) {
                double score = name.first() < first
                        ? score(name, first, attribution)
                        : -FARTHEST - SENTENCE * distance(name.first(), first);
                Mention mention = reached(name, words.span(first, end), words.text(first, end));
                best = better(best, new Candidate(mention, score));
            }
        }
        return Optional.ofNullable(best).map(Candidate::mention);
    }

    private boolean isHolder(Member person, Role role) {
        return !role.plural() && hasRole(person, role) && person.gender().agrees(role.gender());
    }

    private static boolean agrees(Member member, Optional<Country> country) {
        return country.isEmpty()
                || member.country().isEmpty()
                || member.country().equals(country);
    }

    private boolean hasRole(Member person, Role role) {
        return person.posts().stream()
                .flatMap(post -> post.role().stream())
                .anyMatch(post -> mentions(post, role.word()));
    }

    private boolean mentions(String post, String role) {
        for (String word : post.split(" ", -1)) {
            if (lexicon.role(word).map(Role::word).filter(role::equals).isPresent()) {
                return true;
            }
        }
        return post.toLowerCase(Locale.ROOT).contains(role);
    }

    private boolean isBody(Member member, Body body) {
        if (member.kind() != Name.Kind.BODY) {
            return false;
        }
        for (String word : member.name().split(" ", -1)) {
            if (lexicon.body(word).map(Body::noun).filter(body.noun()::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Mention reached(Name name, Span span, String written) {
        Member member = cast.member(name);
        List<Mention.Step> chain = new ArrayList<>();
        chain.add(new Mention.Step(words.span(name.first(), name.end()), "“" + written + "” means " + name.text()));
        Name fullest = member.fullest();
        if (!fullest.text().equals(name.text())) {
            chain.add(new Mention.Step(words.span(fullest.first(), fullest.end()), "the fullest name in the article"));
        }
        return new Mention(span, member.speaker(), chain);
    }

    private static Mention moved(Mention mention, Span span) {
        List<Mention.Step> chain = new ArrayList<>();
        chain.add(new Mention.Step(mention.span(), "the one who spoke before"));
        chain.addAll(mention.chain());
        return new Mention(span, mention.speaker(), chain);
    }
}
