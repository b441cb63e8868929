package dixit.export;

import dixit.export.Stix.Reference;
import dixit.export.Stix.Thing;
import dixit.model.Certainty;
import dixit.model.Country;
import dixit.model.Party;
import dixit.model.Speaker;
import dixit.model.Stance;
import dixit.search.Folding;
import dixit.search.Values;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A STIX 2.1 bundle, without false certainty: what someone says is a note or an opinion of theirs, never a fact of ours.
 *
 * <p>A denial is an opinion, {@code strongly-disagree}; every other statement is a note. Both stand on what they are about:
 * where a threat actor or an incident is laid at someone's door, on that relationship, {@code attributed-to}. A report for
 * each article lists all that was taken from it. This program is the creator of everything, whoever speaks; actors carry no
 * aliases, as an importer would merge them. Ids derive from content, so that an export can be imported again and again.
 */
final class StixSheet implements Sheet {

    private static final Set<Stance> CLAIMS = Set.of(Stance.ACCUSE, Stance.ATTRIBUTE, Stance.DENY, Stance.CONFIRM);

    private final Stix stix;
    private final JsonList objects;
    private final Set<String> written = new HashSet<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();

    /** An article in the making. */
    private record Report(Said first, Set<String> refs) {}

    StixSheet(Provenance provenance, Writer out) throws IOException {
        this.stix = new Stix(provenance.built());
        String bundle = "bundle--"
                + Names.uuid("search " + provenance.asked().address() + " of "
                        + provenance.index().identity() + " by "
                        + provenance.maker().program());
        this.objects = new JsonList(out, "{\"type\":\"bundle\",\"id\":\"" + bundle + "\",\"objects\":[", "]}");
        write(stix.tool());
        write(stix.note(
                Stix.id("note", "about " + bundle),
                new Stix.Remark(
                        "Where this bundle comes from", String.join("\n", provenance.lines()), List.of(), List.of()),
                List.of(Stix.TOOL)));
    }

    @Override
    public void add(Said said) throws IOException {
        List<String> refs = new ArrayList<>();
        for (Speaker speaker : said.speakers()) {
            refs.add(write(speaker(said.statement().article(), speaker)));
        }
        List<String> accused = new ArrayList<>();
        List<String> deeds = new ArrayList<>();
        for (Party party : said.statement().meaning().about()) {
            (party.kind() == Party.Kind.ACTOR ? deeds : accused)
                    .add(write(party(said.statement().article(), party)));
        }
        if (said.incident().isPresent()) {
            String key = said.statement().meaning().incident().orElseThrow();
            deeds.add(write(
                    stix.named("incident", "incident " + key, said.incident().get())));
        }
        List<String> claims = claims(said, deeds, accused);
        List<String> parties =
                Stream.concat(deeds.stream(), accused.stream()).distinct().toList();
        Report report =
                reports.computeIfAbsent(said.statement().article(), article -> new Report(said, new LinkedHashSet<>()));
        List<String> on = Stream.of(claims, parties, refs, List.of(report(report)))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElseThrow();
        report.refs().addAll(refs);
        report.refs().addAll(parties);
        report.refs().addAll(claims);
        report.refs().add(write(statement(said, claims.isEmpty() && denies(said) ? List.of(report(report)) : on)));
    }

    /** Every deed at the door of everyone accused. */
    private List<String> claims(Said said, List<String> deeds, List<String> accused) throws IOException {
        List<String> claims = new ArrayList<>();
        if (CLAIMS.contains(said.statement().meaning().stance())) {
            for (String deed : new LinkedHashSet<>(deeds)) {
                for (String party : new LinkedHashSet<>(accused)) {
                    claims.add(write(stix.attributed(deed, party)));
                }
            }
        }
        return claims;
    }

    private static boolean denies(Said said) {
        return said.statement().meaning().stance() == Stance.DENY;
    }

    private Thing statement(Said said, List<String> on) {
        List<String> authors =
                said.speakers().isEmpty() ? List.of() : List.of(said.who().split("; ", -1));
        var remark = new Stix.Remark(said.words(), said.sentence(), authors, List.of(said.stance(), said.kind()));
        Thing thing = denies(said)
                ? stix.opinion(Stix.id("opinion", "statement " + said.id()), remark, on)
                : stix.note(Stix.id("note", "statement " + said.id()), remark, on);
        said.day().ifPresent(day -> stix.date(thing, day));
        said.certainty().ifPresent(certainty -> thing.put("confidence", confidence(certainty)));
        thing.put("external_references", List.of(source(said)));
        return thing;
    }

    /** On the scale "None, Low, Med, High" of the specification's appendix A. */
    private static int confidence(Certainty certainty) {
        return switch (certainty) {
            case LOW -> 15;
            case MEDIUM -> 50;
            case HIGH -> 85;
        };
    }

    private static Reference source(Said said) {
        return new Reference(said.publisher().orElse("article"), said.title() + ", " + said.place(), said.url());
    }

    private Thing speaker(String article, Speaker speaker) {
        return switch (speaker) {
            case Speaker.Person person -> stix.identity(Values.key(speaker), speaker.name(), "individual");
            case Speaker.Organization organization ->
                stix.identity(Values.key(speaker), speaker.name(), "organization");
            case Speaker.State state -> stix.identity(Values.key(speaker), speaker.name(), "organization");
            // The officials of one article are not those of another.
            case Speaker.Unnamed unnamed ->
                stix.identity(article + " " + Values.key(speaker), speaker.name(), "unknown");
        };
    }

    private Thing party(String article, Party party) {
        return switch (party.kind()) {
            case ACTOR -> stix.named("intrusion-set", "actor " + Folding.fold(party.key()), party.name());
            case COUNTRY -> speaker(article, new Speaker.State(new Country(party.key(), party.name())));
            case ORGANIZATION -> speaker(article, new Speaker.Organization(party.name(), Optional.empty()));
            case PERSON ->
                speaker(
                        article,
                        new Speaker.Person(party.name(), Optional.empty(), Optional.empty(), Optional.empty()));
        };
    }

    private static String report(Report report) {
        return Stix.id("report", "article " + report.first().statement().article());
    }

    /** Writes it unless it was written before. Tells its id. */
    private String write(Thing thing) throws IOException {
        if (written.add(thing.id())) {
            objects.add(thing.properties());
        }
        return thing.id();
    }

    @Override
    public void end() throws IOException {
        for (Report report : reports.values()) {
            Said first = report.first();
            Thing thing = stix.report(report(report), first.title(), List.copyOf(report.refs()));
            first.published().or(first::day).ifPresent(day -> stix.publish(thing, day));
            thing.put("external_references", List.of(source(first)));
            write(thing);
        }
        objects.end();
    }
}
