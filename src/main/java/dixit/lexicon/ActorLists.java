package dixit.lexicon;

import dixit.model.Country;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads threat actors from the lists of others: the {@code threat-actor} cluster of a MISP galaxy, or a MITRE ATT&CK bundle
 * in STIX 2. Nothing is merged: an entry there is an actor here, with the names it has there.
 */
public final class ActorLists {

    private static final String MISP = "MISP threat-actor galaxy";
    private static final String ATTACK = "MITRE ATT&CK";
    private static final String UNKNOWN_USER = "various";

    private final Lexicon countries;

    /**
     * A reader of lists.
     *
     * @param countries knows the codes of countries
     */
    public ActorLists(Lexicon countries) {
        this.countries = countries;
    }

    /**
     * Reads a list.
     *
     * @throws IOException when the file cannot be read or is neither of the two; the message says so
     */
    public List<Actor> read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JacksonException none) {
            throw new IOException(file + " is not JSON", none);
        }
        if ("threat-actor".equals(root.path("type").asString(""))) {
            return misp(root);
        }
        if ("bundle".equals(root.path("type").asString(""))) {
            return attack(root);
        }
        throw new IOException(
                file + " is neither a threat-actor cluster of a MISP galaxy nor a bundle of MITRE ATT&CK in STIX");
    }

    /** The names that mean several of these actors, as names are compared here; each as it is written first. */
    public static Set<String> shared(Collection<Actor> actors) {
        Map<String, Set<Actor>> owners = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        for (Actor actor : actors) {
            Stream.concat(Stream.of(actor.name()), actor.aliases().stream().map(Alias::name))
                    .forEach(name -> {
                        String folded = Folding.tight(name);
                        written.putIfAbsent(folded, name);
                        owners.computeIfAbsent(folded, none -> new HashSet<>()).add(actor);
                    });
        }
        return owners.entrySet().stream()
                .filter(name -> name.getValue().size() > 1)
                .map(name -> written.getOrDefault(name.getKey(), name.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Actor> misp(JsonNode root) {
        String source = MISP + ", version " + root.path("version").asString("unknown");
        List<Actor> actors = new ArrayList<>();
        for (JsonNode value : root.path("values")) {
            JsonNode meta = value.path("meta");
            List<Alias> aliases = new ArrayList<>();
            for (JsonNode synonym : meta.path("synonyms")) {
                String name = synonym.asString("");
                aliases.add(new Alias(name, meta.path("origin:" + name).asString(UNKNOWN_USER)));
            }
            actor(value.path("value").asString(""), country(meta), aliases, source)
                    .ifPresent(actors::add);
        }
        return actors;
    }

    private Optional<Country> country(JsonNode meta) {
        return countries.byCode(meta.path("country").asString(""));
    }

    private static List<Actor> attack(JsonNode root) {
        List<Actor> actors = new ArrayList<>();
        for (JsonNode object : root.path("objects")) {
            boolean dropped = object.path("revoked").asBoolean(false)
                    || object.path("x_mitre_deprecated").asBoolean(false);
            if ("intrusion-set".equals(object.path("type").asString("")) && !dropped) {
                List<Alias> aliases = new ArrayList<>();
                for (JsonNode reference : object.path("external_references")) {
                    if ("mitre-attack".equals(reference.path("source_name").asString(""))) {
                        aliases.add(new Alias(reference.path("external_id").asString(""), ATTACK));
                    }
                }
                object.path("aliases").forEach(name -> aliases.add(new Alias(name.asString(""), UNKNOWN_USER)));
                actor(object.path("name").asString(""), Optional.empty(), aliases, ATTACK)
                        .ifPresent(actors::add);
            }
        }
        return actors;
    }

    /** An actor with names that can stand in a file of words. */
    private static Optional<Actor> actor(String name, Optional<Country> country, List<Alias> aliases, String source) {
        Map<String, Alias> kept = new LinkedHashMap<>();
        aliases.stream()
                .filter(alias -> !Layer.cell(alias.name()).isEmpty()
                        && !Folding.tight(alias.name()).equals(Folding.tight(name)))
                .forEach(alias -> kept.putIfAbsent(
                        Folding.tight(alias.name()), new Alias(Layer.cell(alias.name()), Layer.cell(alias.usedBy()))));
        return Layer.cell(name).isEmpty()
                ? Optional.empty()
                : Optional.of(new Actor(Layer.cell(name), country, List.copyOf(kept.values()), source));
    }
}
