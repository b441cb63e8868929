package dixit.correct;

import dixit.correct.Line.Unreadable;
import dixit.lexicon.Lexicon;
import dixit.model.Correction;
import dixit.model.Country;
import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.model.Statement;
import dixit.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lays corrections over statements.
 *
 * @param others all speakers of the article: one who is named anew and speaks elsewhere in it is the same
 */
record Righting(Lexicon lexicon, List<Speaker> others) {

    private static final String REASON = "a reader put this right";

    /** The statement with this line laid over it. */
    Statement righted(Statement statement, Line line) throws Unreadable {
        return switch (line.aspect()) {
            case STANCE -> stance(statement, line);
            case SPEAKER -> speaker(statement, line);
            case ROLE -> changed(statement, line, before -> role(before, value(line)));
            case COUNTRY -> {
                Optional<Country> country =
                        value(line).isPresent() ? Optional.of(country(line.value())) : Optional.empty();
                yield changed(statement, line, before -> country(before, country));
            }
            case STATEMENT ->
                throw new IllegalArgumentException("there is nothing left to put right in " + statement.id());
        };
    }

    /** Whether a line could be laid over a statement at all, whichever it is. */
    void check(Line line) throws Unreadable {
        switch (line.aspect()) {
            case STANCE -> stance(line.value());
            case COUNTRY -> {
                if (value(line).isPresent()) {
                    country(line.value());
                }
            }
            case STATEMENT -> {
                if (!line.value().equals(Line.NO)) {
                    throw new Unreadable(
                            "says “" + line.value() + "” of a statement; it can only say “" + Line.NO + "”");
                }
            }
            case SPEAKER, ROLE -> {}
        }
    }

    private static Optional<String> value(Line line) {
        return Optional.of(line.value()).filter(value -> !value.equals(Line.NONE));
    }

    private static Stance stance(String key) throws Unreadable {
        return Stance.of(key).orElseThrow(() -> new Unreadable("gives the stance “" + key + "”, which there is not"));
    }

    private Country country(String written) throws Unreadable {
        return lexicon.byCode(written.toUpperCase(Locale.ROOT))
                .or(() -> lexicon.country(written))
                .orElseThrow(() -> new Unreadable("gives the country “" + written + "”, which is not known"));
    }

    private static Statement stance(Statement statement, Line line) throws Unreadable {
        Meaning before = statement.meaning();
        Meaning after = new Meaning(
                stance(line.value()),
                before.about(),
                before.incident(),
                before.hedge(),
                before.uttered(),
                before.addressee(),
                before.nested(),
                before.standing());
        return with(
                statement,
                statement.speakers(),
                after,
                correction(line, before.stance().key()));
    }

    private Statement speaker(Statement statement, Line line) throws Unreadable {
        List<Mention> speakers = new ArrayList<>(statement.speakers());
        int at = line.which() - 1;
        if (at > speakers.size()) {
            throw new Unreadable("corrects speaker " + line.which() + " of " + speakers.size());
        }
        String was = at < speakers.size() ? speakers.get(at).speaker().name() : "";
        Span span = at < speakers.size() ? speakers.get(at).span() : place(statement);
        if (at < speakers.size()) {
            speakers.remove(at);
        }
        if (value(line).isPresent()) {
            speakers.add(at, new Mention(span, named(line.value()), List.of(new Mention.Step(span, REASON))));
        }
        return with(statement, speakers, statement.meaning(), correction(line, was));
    }

    /** The letters that attribute, where none name a source. */
    private static Span place(Statement statement) {
        return statement
                .wording()
                .cue()
                .map(Wording.Cue::span)
                .orElse(statement.wording().content().getFirst());
    }

    private Speaker named(String name) {
        return others.stream()
                .filter(other -> other.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> lexicon.country(name).map(Speaker.State::new))
                .or(() -> lexicon.organization(name).map(body -> new Speaker.Organization(body.name(), body.country())))
                .orElseGet(() -> new Speaker.Person(name, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** What becomes of one speaker. */
    private interface Change {
        Speaker of(Speaker before) throws Unreadable;
    }

    private static Statement changed(Statement statement, Line line, Change change) throws Unreadable {
        List<Mention> speakers = new ArrayList<>(statement.speakers());
        int at = line.which() - 1;
        if (at >= speakers.size()) {
            throw new Unreadable("corrects speaker " + line.which() + " of " + speakers.size());
        }
        Mention before = speakers.get(at);
        Speaker speaker = before.speaker();
        speakers.set(at, new Mention(before.span(), change.of(speaker), before.chain()));
        Optional<String> was = line.aspect() == Correction.Aspect.ROLE
                ? speaker.position()
                : speaker.country().map(Country::code);
        return with(statement, speakers, statement.meaning(), correction(line, was.orElse("")));
    }

    private static Speaker role(Speaker before, Optional<String> role) throws Unreadable {
        if (before instanceof Speaker.Person person) {
            return new Speaker.Person(person.name(), role, person.organization(), person.country());
        }
        throw new Unreadable(
                "gives a role to " + before.name() + ", but only people have one; correct the speaker first");
    }

    private static Speaker country(Speaker before, Optional<Country> country) throws Unreadable {
        return switch (before) {
            case Speaker.Person person ->
                new Speaker.Person(person.name(), person.role(), person.organization(), country);
            case Speaker.Organization body -> new Speaker.Organization(body.name(), country);
            case Speaker.Unnamed unnamed -> new Speaker.Unnamed(unnamed.name(), unnamed.organization(), country);
            case Speaker.State state ->
                new Speaker.State(country.orElseThrow(() -> new Unreadable("leaves a state without its country")));
        };
    }

    private static Correction correction(Line line, String was) {
        return new Correction(line.aspect(), was, line.note(), line.day());
    }

    private static Statement with(Statement before, List<Mention> speakers, Meaning meaning, Correction correction) {
        List<Correction> corrections = new ArrayList<>(before.corrections());
        corrections.add(correction);
        return new Statement(
                before.id(),
                before.article(),
                before.place(),
                before.wording(),
                speakers,
                meaning,
                before.confidence(),
                corrections);
    }
}
