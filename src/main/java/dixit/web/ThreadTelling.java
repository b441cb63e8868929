package dixit.web;

import dixit.model.Place;
import dixit.replies.Answers.Tie;
import dixit.replies.Dispute;
import dixit.search.Entry;
import dixit.search.Field;
import dixit.search.Questions;
import dixit.search.Values;
import dixit.web.ThreadView.Day;
import dixit.web.ThreadView.Figure;
import dixit.web.ThreadView.None;
import dixit.web.ThreadView.Turn;
import dixit.web.ThreadView.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a dispute into words. */
final class ThreadTelling {

    private final Cards cards;
    private final Questions questions;
    private final ThreadAddress address;
    private final Name party;

    ThreadTelling(Cards cards, Questions questions, ThreadAddress address, Name party) {
        this.cards = cards;
        this.questions = questions;
        this.address = address;
        this.party = party;
    }

    String title(Optional<Dispute> shown) {
        return party.label() + ", accused"
                + shown.map(dispute -> address.by().isPresent()
                                ? " by " + accuser(dispute, address.by().get())
                                : ": " + matter(dispute))
                        .orElse("");
    }

    private static String accuser(Dispute dispute, String key) {
        return Stream.of(Field.COUNTRY, Field.SPEAKER)
                .flatMap(field -> dispute.charges().stream().flatMap(charge -> Values.of(field, charge).stream()))
                .filter(value -> value.key().equals(key))
                .map(Values.Labelled::label)
                .findFirst()
                .orElse(key);
    }

    private String matter(Dispute dispute) {
        return dispute.matter()
                .incident()
                .map(questions::incident)
                .orElse("“" + dispute.matter().title() + "”");
    }

    ThreadView view(Frame frame, Optional<Dispute> shown, List<Dispute> others, String reach) {
        return new ThreadView(
                frame,
                new ThreadView.Head(
                        title(shown),
                        shown.map(this::stand).orElse(""),
                        party,
                        shown.map(this::figures).orElse(List.of()),
                        reach),
                shown.map(dispute -> days(dispute, reach)).orElse(List.of()),
                shown.stream()
                        .flatMap(dispute -> dispute.apart().stream())
                        .map(entry -> turn(entry, ""))
                        .toList(),
                others.stream()
                        .filter(other -> shown.filter(
                                        dispute -> dispute.matter().equals(other.matter()))
                                .isEmpty())
                        .map(this::row)
                        .toList(),
                new ThreadView.Forms(
                        address.as("/thread.json"),
                        address.as("/thread.csv"),
                        shown.map(dispute -> address.as("/thread.svg"))));
    }

    private String stand(Dispute dispute) {
        String days = dispute.first()
                .map(from -> dispute.last()
                        .filter(to -> !to.equals(from))
                        .map(to -> Written.day(from) + " to " + Written.day(to) + ". ")
                        .orElse(Written.day(from) + ". "))
                .orElse("");
        return days + "Each accusation and what " + party.label() + " answered, in order of time.";
    }

    private List<Figure> figures(Dispute dispute) {
        long accusations =
                dispute.charges().stream().filter(Dispute::isAccusation).count();
        long told = dispute.charges().size() - accusations;
        long countries = dispute.charges().stream()
                .flatMap(charge -> Values.of(Field.COUNTRY, charge).stream())
                .distinct()
                .count();
        long denials = dispute.denials().size();
        long unanswered = dispute.unanswered().size();
        String by = countries == 0
                ? ""
                : " by " + (countries == 1 ? "one country" : Written.count(countries) + " countries");
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                Written.count(accusations + told),
                (accusations + told == 1 ? "accusation" : "accusations")
                        + by
                        + (told == 0 ? "" : ", " + Written.count(told) + " of them as plain statements"),
                "against",
                Optional.empty()));
        figures.add(new Figure(Written.count(denials), denials == 1 ? "denial" : "denials", "deny", Optional.empty()));
        long others = dispute.ties().size() - denials;
        figures.add(
                new Figure(Written.count(others), others == 1 ? "other reply" : "other replies", "", Optional.empty()));
        dispute.daysToDenial()
                .ifPresent(days -> figures.add(new Figure(
                        Written.count(days, "day"), "from first accusation to first denial", "", Optional.empty())));
        figures.add(new Figure(
                Written.count(unanswered),
                "of these accusations with no response found",
                "",
                unanswered == 0 ? Optional.empty() : Optional.of("#unanswered")));
        return figures;
    }

    private List<Day> days(Dispute dispute, String reach) {
        List<Entry> unanswered = dispute.unanswered();
        List<Day> days = new ArrayList<>();
        for (Optional<LocalDate> day : dates(dispute)) {
            List<Turn> accusations = dispute.charges().stream()
                    .filter(charge -> Values.day(charge).equals(day) && !unanswered.contains(charge))
                    .map(charge -> turn(charge, answered(charge, dispute)))
                    .toList();
            List<Turn> answers = dispute.ties().stream()
                    .filter(tie -> Values.day(tie.reply()).equals(day))
                    .map(tie -> turn(tie.reply(), answer(tie, dispute)))
                    .toList();
            if (!accusations.isEmpty() || !answers.isEmpty()) {
                days.add(new Day(
                        When.of(day),
                        after(day, dispute),
                        accusations,
                        answers,
                        none(day, answers, dispute),
                        Optional.empty()));
            }
            List<Turn> alone = unanswered.stream()
                    .filter(charge -> Values.day(charge).equals(day))
                    .map(charge -> turn(charge, ""))
                    .toList();
            if (!alone.isEmpty()) {
                Optional<String> anchor =
                        days.stream().anyMatch(Day::silent) ? Optional.empty() : Optional.of("unanswered");
                days.add(new Day(
                        When.of(day),
                        Day.UNANSWERED,
                        alone,
                        List.of(),
                        Optional.of(silence(alone.size(), reach)),
                        anchor));
            }
        }
        return days;
    }

    private static List<Optional<LocalDate>> dates(Dispute dispute) {
        return Stream.concat(dispute.charges().stream(), dispute.ties().stream().map(Tie::reply))
                .map(Values::day)
                .distinct()
                .sorted(Comparator.comparing(day -> day.orElse(LocalDate.MAX)))
                .toList();
    }

    private static None silence(int size, String reach) {
        return new None(
                "No response found",
                "to " + (size == 1 ? "this" : "these " + size) + ", " + reach
                        + ". That is not the same as no response given.");
    }

    private static Optional<None> none(Optional<LocalDate> day, List<Turn> answers, Dispute dispute) {
        if (!answers.isEmpty()) {
            return Optional.empty();
        }
        return Dispute.first(dispute.ties().stream().map(Tie::reply).toList())
                .map(first -> new None(
                        "No reply on this day",
                        day.filter(first::isBefore).isPresent()
                                ? ""
                                : "The first one found is dated " + Written.day(first) + "."));
    }

    private static String after(Optional<LocalDate> day, Dispute dispute) {
        boolean years = dates(dispute).stream()
                        .flatMap(Optional::stream)
                        .map(LocalDate::getYear)
                        .distinct()
                        .count()
                > 1;
        String year = years ? day.map(date -> date.getYear() + ", ").orElse("") : "";
        return year
                + day.flatMap(date -> dispute.first().map(first -> "day " + ChronoUnit.DAYS.between(first, date)))
                        .orElse("");
    }

    /** {@code denied the same day}, {@code answered 3 days later}. */
    private static String answered(Entry charge, Dispute dispute) {
        List<Entry> replies = dispute.ties().stream()
                .filter(tie -> tie.charges().contains(charge))
                .map(Tie::reply)
                .toList();
        return replies.stream()
                .filter(Dispute::denies)
                .findFirst()
                .or(() -> replies.stream().findFirst())
                .map(reply -> (Dispute.denies(reply) ? "denied " : "answered ") + later(charge, reply))
                .orElse("");
    }

    static String later(Entry charge, Entry reply) {
        return Values.day(charge)
                .flatMap(from -> Values.day(reply).map(to -> ChronoUnit.DAYS.between(from, to)))
                .map(days -> days <= 0 ? "the same day" : days == 1 ? "a day later" : days + " days later")
                .orElse("");
    }

    private static String answer(Tie tie, Dispute dispute) {
        List<String> accusers = tie.charges().stream()
                .flatMap(charge -> Values.of(Field.COUNTRY, charge).stream())
                .map(Values.Labelled::label)
                .distinct()
                .toList();
        boolean some = tie.charges().size() < dispute.charges().size() && !accusers.isEmpty();
        return some ? "to " + Written.and(accusers) : "";
    }

    private Turn turn(Entry entry, String answer) {
        String paper = entry.publication().publisher().map(name -> name + ", ").orElse("");
        String place = entry.statement().place() == Place.BODY
                ? "paragraph " + entry.paragraph()
                : entry.statement().place().key();
        return new Turn(cards.plain(entry), paper + place, answer);
    }

    ThreadView.Row row(Dispute dispute) {
        return new ThreadView.Row(
                matter(dispute),
                (dispute.matter().incident().isPresent()
                                ? ThreadAddress.about(address.about().orElseThrow())
                                        .incident(dispute.matter().incident().get())
                                : ThreadAddress.about(address.about().orElseThrow())
                                        .article(dispute.matter().article()))
                        .toString(),
                dispute.first().map(Written::day).orElse("no date"),
                dispute.charges().size(),
                dispute.denials().size(),
                dispute.daysToDenial()
                        .map(days -> Long.toString(days))
                        .orElse(dispute.ties().isEmpty() ? "no response found" : "no denial found"));
    }
}
