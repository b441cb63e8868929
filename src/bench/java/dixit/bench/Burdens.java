package dixit.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be asked to keep a server busy, within all limits and a little beyond: always the same. */
final class Burdens {

    /** Words that stand in very many statements. */
    private static final int COMMON = 60;

    /** As many letters as a question may have. */
    private static final int LONGEST = 1000;

    private static final int MOST_CHOSEN = 90;
    private static final int LAST_PAGE = 1000;
    private static final List<String> ORDERS = List.of("", "&sort=newest", "&sort=oldest");
    private static final List<String> STANCES = List.of("say", "deny", "accuse", "attribute", "confirm", "warn");

    private final Press press;
    private final SplittableRandom random = new SplittableRandom(5);

    Burdens(Press press) {
        this.press = press;
    }

    /** Addresses of pages. */
    List<String> addresses(int many) {
        List<Supplier<String>> kinds = List.of(
                () -> asking(joined(" OR ", this::common)),
                () -> asking(joined(" ", this::common)),
                () -> asking("\"" + joined(" ", this::common) + "\""),
                () -> asking(joined(" OR ", () -> "\"" + common() + " " + common() + "\"")),
                () -> asking(joined(" OR ", this::beginning)),
                () -> asking(joined(" OR ", () -> "\"" + common() + " " + beginning() + "\"")),
                () -> asking(joined(" ", () -> "-" + press.words.pick(random))),
                () -> asking(
                        joined(" OR ", () -> "stance:" + STANCES.get(random.nextInt(STANCES.size())) + " " + common())),
                () -> asking(nested()),
                () -> asking(joined(" OR ", () -> common() + (char) ('a' + random.nextInt(26)))),
                () -> asking(common() + " OR " + common()) + chosen(),
                () -> asking(common()) + "&page=" + random.nextInt(1, LAST_PAGE + 1),
                () -> asking(random.nextBoolean() ? "*" : common().charAt(0) + "*"),
                () -> "/search?min=0");
        return Stream.generate(() -> kinds)
                .flatMap(List::stream)
                .limit(many)
                .map(kind -> kind.get() + ORDERS.get(random.nextInt(ORDERS.size())))
                .toList();
    }

    private static String asking(String question) {
        return "/search?q=" + Searches.encoded(question);
    }

    /** As many as a question has room for, or fewer. */
    private String joined(String by, Supplier<String> part) {
        int room = random.nextInt(LONGEST);
        List<String> parts = new ArrayList<>();
        do {
            parts.add(part.get());
            room -= parts.getLast().length() + by.length();
        } while (room > 0);
        return String.join(by, parts);
    }

    private String nested() {
        String question = common();
        while (question.length() < random.nextInt(LONGEST)) {
            question = "(" + question + (random.nextBoolean() ? " OR " : " -") + common() + ")";
        }
        return question;
    }

    private String common() {
        return press.words.at(random.nextInt(COMMON));
    }

    private String beginning() {
        return press.words.pick(random).substring(0, 2) + "*";
    }

    private String chosen() {
        return Stream.generate(() -> press.countries
                        .get(random.nextInt(press.countries.size()))
                        .code())
                .limit(MOST_CHOSEN)
                .map(country -> "&country=" + country)
                .collect(Collectors.joining());
    }
}
