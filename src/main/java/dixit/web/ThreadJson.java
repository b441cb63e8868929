package dixit.web;

import dixit.search.StatementSearch.About;
import dixit.web.ThreadView.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A thread as its JSON twin tells it. */
record ThreadJson(
        String title,
        String accused,
        List<Figure> figures,
        List<Day> days,
        List<Said> apart,
        List<Other> threads,
        String searched,
        String index) {

    /** A number and what it counts. */
    record Figure(String number, String what) {}

    /** What was said on one day; {@code answered} is false for accusations that met no response. */
    record Day(Optional<String> date, boolean answered, List<Said> accusations, List<Said> answers) {}

    /** A statement: who, what, and where it is to be read. */
    record Said(String id, String speakers, String verb, String words, String place, Optional<String> answer) {}

    /** Another thread about the same party. */
    record Other(String title, String href, String first, long accusations, long denials, String daysToDenial) {}

    static ThreadJson of(ThreadView view, About about) {
        return new ThreadJson(
                view.head().title(),
                view.head().party().label(),
                view.head().figures().stream()
                        .map(figure -> new Figure(figure.number(), figure.what()))
                        .toList(),
                view.days().stream()
                        .map(day -> new Day(
                                day.when().date(),
                                !day.silent(),
                                said(day.accusations().stream()),
                                said(day.answers().stream())))
                        .toList(),
                said(view.apart().stream()),
                view.others().stream()
                        .map(row -> new Other(
                                row.label(),
                                row.href(),
                                row.first(),
                                row.accusations(),
                                row.denials(),
                                row.daysToDenial()))
                        .toList(),
                view.head().reach(),
                about.identity());
    }

    private static List<Said> said(Stream<Turn> turns) {
        return turns.map(turn -> new Said(
                        turn.card().id(),
                        Written.and(turn.card().who().names().stream()
                                .map(Name::label)
                                .toList()),
                        turn.card().who().tone().verb(),
                        Piece.letters(turn.card().quote().words()),
                        turn.place(),
                        Optional.of(turn.answer()).filter(answer -> !answer.isEmpty())))
                .toList();
    }
}
