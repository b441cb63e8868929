package dixit.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Accusations against a party, and their answers.
 *
 * @param days in the order of time
 * @param apart replies that could not be tied to an accusation
 * @param others other threads about the party
 */
public record ThreadView(Frame frame, Head head, List<Day> days, List<Turn> apart, List<Row> others, Forms forms) {

    public ThreadView {
        days = List.copyOf(days);
        apart = List.copyOf(apart);
        others = List.copyOf(others);
    }

    /**
     * What stands above.
     *
     * @param party the accused
     * @param reach how far was searched, in words
     */
    public record Head(String title, String stand, Name party, List<Figure> figures, String reach) {
        public Head {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A number and what it counts.
     *
     * @param look its class in the sheet; may be empty
     */
    public record Figure(String number, String what, String look, Optional<String> href) {}

    /**
     * One day, or the accusations of one day that met no response.
     *
     * @param note how many days after the first accusation, or {@link #UNANSWERED}
     * @param none what stands in the empty column
     * @param anchor the name under which other places point at it
     */
    public record Day(
            When when,
            String note,
            List<Turn> accusations,
            List<Turn> answers,
            Optional<None> none,
            Optional<String> anchor) {

        static final String UNANSWERED = "unanswered";

        public Day {
            accusations = List.copyOf(accusations);
            answers = List.copyOf(answers);
        }

        /** Whether no response was found to these accusations. */
        boolean silent() {
            return note.equals(UNANSWERED);
        }
    }

    /** A day, as machines and as people write it; without a date when none is known. */
    public record When(Optional<String> date, String weekday, String day) {

        static When of(Optional<LocalDate> day) {
            return new When(
                    day.map(LocalDate::toString),
                    day.map(date -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                            .orElse(""),
                    day.map(Written::dayOfYear).orElse("No date"));
        }
    }

    /** What is not there, and where it was looked for. */
    public record None(String title, String text) {}

    /**
     * A statement.
     *
     * @param place where it is to be read: {@code The Courier, paragraph 4}
     * @param answer how it is answered, or what it answers; may be empty
     */
    public record Turn(Card card, String place, String answer) {

        private static final int LINE = 52;

        /** Who speaks and what they do by it, on one line of a picture. */
        public String heading() {
            return Written.beginning(card.brief(), LINE);
        }

        /** How the words begin, on one line of a picture. */
        public String words() {
            return Written.beginning(Piece.letters(card.quote().words()), LINE);
        }
    }

    /** Another thread. */
    public record Row(String label, String href, String first, long accusations, long denials, String daysToDenial) {}

    /** The addresses of the same in other forms. */
    public record Forms(String json, String csv, Optional<String> picture) {}
}
