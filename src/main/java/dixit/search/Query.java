package dixit.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is searched for, in no engine's language. */
public sealed interface Query {

    /** Every statement. */
    record Everything() implements Query {}

    /** No statement: what a text without words in it finds. */
    record Nothing() implements Query {}

    /** All the words of {@code text}, in any of the searched texts; a text with no words in it finds nothing. */
    record Words(String text) implements Query {}

    /** Every statement; those with words of {@code text} rank higher. */
    record Rather(String text) implements Query {}

    /** Other statements that share telling words with the one of this id; none when there is no such statement. */
    record Like(String statement) implements Query {}

    /** The words of {@code text} next to each other and in this order. */
    record Phrase(String text) implements Query {}

    /** A word that begins so; {@code letters} has no asterisk. */
    record Prefix(String letters) implements Query {}

    /** The field has this value. Values are compared folded: {@code NZ} and {@code nz} are the same. */
    record Is(Field field, String value) implements Query {}

    /** The field has a value made of these words among others: {@code role:minister} finds "Defence Minister". */
    record Has(Field field, String words) implements Query {}

    /** Said, else published, within these days, both inclusive. */
    record During(Optional<LocalDate> from, Optional<LocalDate> to) implements Query {}

    record All(List<Query> parts) implements Query {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Query> parts) implements Query {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Query part) implements Query {}
}
