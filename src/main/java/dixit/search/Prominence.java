package dixit.search;

import dixit.model.Place;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Statement;

/**
 * How well a statement stands by itself: what ranks it among others that match as well. Few steps, so that of equal
 * answers the newer still comes first.
 */
public final class Prominence {

    /** Less is a bare noun: {@code the accusation}. */
    private static final int FEW_LETTERS = 25;

    private static final double BARE = 0.7;

    /** The text below says it again, and in full. */
    private static final double HEADLINE = 0.8;

    private static final double NOBODY = 0.8;

    /** Its words already count in the statement that carries it. */
    private static final double INSIDE_ANOTHER = 0.6;

    private Prominence() {}

    /** Above 0, at most 1. */
    public static double of(Statement statement) {
        return (letters(statement) < FEW_LETTERS ? BARE : 1)
                * (statement.place() == Place.HEADLINE ? HEADLINE : 1)
                * (isByAnyone(statement) ? 1 : NOBODY)
                * (statement.meaning().nested() ? INSIDE_ANOTHER : 1);
    }

    private static int letters(Statement statement) {
        return statement.wording().content().stream().mapToInt(Span::length).sum();
    }

    private static boolean isByAnyone(Statement statement) {
        return statement.speakers().stream()
                .map(mention -> mention.speaker())
                .anyMatch(speaker -> !(speaker instanceof Speaker.Unnamed)
                        || speaker.body().isPresent()
                        || speaker.country().isPresent());
    }
}
