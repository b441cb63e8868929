package dixit.cli;

import dixit.model.Article;
import dixit.model.Speaker;
import dixit.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What differs in one statement between two indexes.
 *
 * @param article the title of its article
 * @param before speaker, role and stance in the old index; empty when it appeared
 * @param after those in the new one; empty when it vanished
 */
record Difference(Kind kind, String article, String content, String before, String after) {

    /** What happened. */
    enum Kind {
        APPEARED,
        VANISHED,
        SPEAKER,
        ROLE,
        STANCE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A statement as far as it is compared. */
    private record Said(String id, String content, String speakers, String roles, String stance) {

        static Said of(Statement statement, Article article) {
            return new Said(
                    statement.id(),
                    statement.content(article.text()).replaceAll("\\s+", " "),
                    joined(statement, speaker -> Optional.of(speaker.name())),
                    joined(statement, Speaker::position),
                    statement.meaning().stance().key());
        }

        private static String joined(Statement statement, java.util.function.Function<Speaker, Optional<String>> part) {
            return statement.speakers().stream()
                    .flatMap(mention -> part.apply(mention.speaker()).stream())
                    .collect(Collectors.joining(" and "));
        }

        String line() {
            return (speakers.isEmpty() ? "nobody named" : speakers) + (roles.isEmpty() ? "" : ", " + roles) + ": "
                    + stance;
        }
    }

    /** What differs between the statements of an article, matched by their ids, else by their words. */
    static List<Difference> between(Article old, List<Statement> before, Article now, List<Statement> after) {
        Map<String, Said> byId = new HashMap<>();
        Map<String, Said> byContent = new HashMap<>();
        List<Said> olds =
                before.stream().map(statement -> Said.of(statement, old)).toList();
        olds.forEach(said -> byId.put(said.id(), said));
        List<Said> unmatched = new ArrayList<>();
        List<Difference> found = new ArrayList<>();
        for (Statement statement : after) {
            Said said = Said.of(statement, now);
            Said same = byId.remove(said.id());
            if (same == null) {
                unmatched.add(said);
            } else {
                change(now.title(), same, said).ifPresent(found::add);
            }
        }
        olds.stream().filter(said -> byId.containsKey(said.id())).forEach(said -> byContent.put(said.content(), said));
        for (Said said : unmatched) {
            Said same = byContent.remove(said.content());
            if (same != null) {
                byId.remove(same.id());
                change(now.title(), same, said).ifPresent(found::add);
            } else {
                found.add(new Difference(Kind.APPEARED, now.title(), said.content(), "", said.line()));
            }
        }
        olds.stream()
                .filter(said -> byId.containsKey(said.id()))
                .forEach(
                        said -> found.add(new Difference(Kind.VANISHED, old.title(), said.content(), said.line(), "")));
        return found;
    }

    private static Optional<Difference> change(String title, Said before, Said after) {
        Optional<Kind> kind = Optional.empty();
        if (!Objects.equals(before.speakers(), after.speakers())) {
            kind = Optional.of(Kind.SPEAKER);
        } else if (!before.stance().equals(after.stance())) {
            kind = Optional.of(Kind.STANCE);
        } else if (!before.roles().equals(after.roles())) {
            kind = Optional.of(Kind.ROLE);
        }
        return kind.map(what -> new Difference(what, title, after.content(), before.line(), after.line()));
    }
}
