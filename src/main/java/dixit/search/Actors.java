package dixit.search;

import dixit.lexicon.Actor;
import dixit.lexicon.Alias;
import dixit.lexicon.Lexicon;
import java.util.List;

/**
 * The threat actors that the lexicon knows, by their names. Actors are never merged: a name that several bear leads to
 * each of them. May be shared between threads.
 */
public final class Actors {

    private final Lexicon lexicon;

    Actors(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** All actors who go by this name, however hyphens and spaces are set in it; none when no actor does. */
    public List<ActorNames> named(String name) {
        return lexicon.actorsNamed(name).stream().map(this::names).toList();
    }

    private ActorNames names(Actor actor) {
        return new ActorNames(
                actor.name(),
                actor.country(),
                actor.aliases().stream().map(alias -> other(actor, alias)).toList(),
                actor.source());
    }

    private ActorNames.Other other(Actor actor, Alias alias) {
        return new ActorNames.Other(
                alias.name(),
                alias.usedBy(),
                lexicon.actorsNamed(alias.name()).stream()
                        .filter(shared -> !shared.equals(actor))
                        .map(Actor::name)
                        .toList());
    }
}
