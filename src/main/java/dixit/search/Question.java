package dixit.search;

import dixit.model.Note;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a typed text was understood to mean.
 *
 * @param typed as typed
 * @param query what will be searched
 * @param understood the parts that were read as filters, in the order typed
 * @param words the plain words that remain beside the filters, as they will be searched; may be empty
 * @param notes what was left out or read otherwise than written
 * @param called words that are names of threat actors, in the order typed
 * @param asks what the question wants to know
 */
public record Question(
        String typed,
        Query query,
        List<Understood> understood,
        String words,
        List<Note> notes,
        List<Called> called,
        Asks asks) {

    public Question {
        understood = List.copyOf(understood);
        notes = List.copyOf(notes);
        called = List.copyOf(called);
    }

    /** Whether some of the words were read as a filter though no field was typed. The plain words are one click away. */
    public boolean interpreted() {
        return understood.stream().anyMatch(part -> !part.explicit());
    }

    /**
     * A part of the typed text that was read as a filter.
     *
     * @param span the letters that say so
     * @param explicit whether the field was typed ({@code stance:deny}) and not guessed ({@code who denied})
     * @param label the value as shown: {@code China}, not {@code CN}
     */
    public record Understood(Span span, Field field, String value, String label, boolean explicit, boolean excluded) {}

    /**
     * Words that are a name of a threat actor. Statements that name the one actor otherwise are found too; when several
     * actors are called so, only these words are searched, and who asked may choose.
     */
    public record Called(Span span, String name, List<ActorNames> actors) {
        public Called {
            actors = List.copyOf(actors);
        }

        /** The actor who is meant; empty when several may be. */
        public Optional<ActorNames> one() {
            return actors.size() == 1 ? Optional.of(actors.getFirst()) : Optional.empty();
        }
    }

    /** Parts of one word, any of which will do, stand together: {@code accused} is accuse or attribute. */
    public List<List<Understood>> alternatives() {
        List<List<Understood>> groups = new ArrayList<>();
        for (Understood part : understood) {
            if (groups.isEmpty() || !groups.getLast().getFirst().span().equals(part.span())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(part);
        }
        return groups;
    }

    /** What a question wants to know, beyond the statements themselves. */
    public enum Asks {
        STATEMENTS(Optional.empty()),
        WHO(Optional.of(Field.SPEAKER)),
        WHOM(Optional.of(Field.ABOUT)),
        COUNTRY(Optional.of(Field.COUNTRY)),
        WHEN(Optional.of(Field.DATE)),
        VIA(Optional.of(Field.VIA));

        private final Optional<Field> field;

        Asks(Optional<Field> field) {
            this.field = field;
        }

        /** The field whose values answer it. */
        public Optional<Field> field() {
            return field;
        }

        static Asks of(String word) {
            return word.equals("-") ? STATEMENTS : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
