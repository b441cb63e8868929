package dixit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dixit.export.StatementJson;
import dixit.search.SearchResult;
import dixit.search.StatementSearch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of a speaker, a country or a threat actor as JSON. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ProfileJson(
        About about,
        SearchJson.Totals totals,
        Optional<Ends> ends,
        List<Role> roles,
        List<Counts> counts,
        List<Alias> aliases,
        List<ProfileView.Form> written,
        List<StatementJson> latest) {

    /** Whom the page is about. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record About(
            String kind, String key, String name, Optional<String> country, Optional<String> source, String html) {}

    /** The pages of the first and the last statement. */
    record Ends(String first, String last) {}

    /** A role, when it was seen, and the words it rests on. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Role(String role, long statements, String from, String to, Optional<Words> words) {}

    /** Words of an article, and where they stand. */
    record Words(String text, String address) {}

    /** What is counted, and the values. */
    record Counts(String title, String note, List<Count> values) {}

    /** A value, its number, and the search that finds them. */
    record Count(String key, String label, long statements, String address) {}

    /** Another name of a threat actor. */
    record Alias(String name, String usedBy, List<String> sharedWith, long here) {}

    static ProfileJson of(Subject subject, ProfileView view, SearchResult result, StatementSearch.About index) {
        ProfileView.Head head = view.head();
        ProfileView.Rail rail = view.rail();
        return new ProfileJson(
                new About(
                        subject.kind().name().toLowerCase(Locale.ROOT),
                        subject.key(),
                        subject.label(),
                        subject.country().map(Name::label),
                        subject.names().map(names -> names.source()),
                        subject.path()),
                new SearchJson.Totals(result.total(), result.articles(), result.sources(), index.identity(), false),
                head.ends()
                        .map(ends -> new Ends(ends.first().href(), ends.last().href())),
                rail.roles().stream().map(ProfileJson::role).toList(),
                rail.meters().stream().map(ProfileJson::counts).toList(),
                rail.aliases().stream().map(ProfileJson::alias).toList(),
                rail.written(),
                result.hits().stream().map(hit -> StatementJson.of(hit.entry())).toList());
    }

    private static Role role(ProfileView.Role role) {
        return new Role(
                role.none() ? "" : role.label(),
                role.count(),
                role.from(),
                role.to(),
                role.words().map(words -> new Words(words.label(), words.href())));
    }

    private static Counts counts(ProfileView.Meter meter) {
        return new Counts(
                meter.title(),
                meter.note(),
                meter.rows().stream()
                        .map(row -> new Count(row.key(), row.name().label(), row.count(), row.href()))
                        .toList());
    }

    private static Alias alias(ProfileView.Alias alias) {
        return new Alias(
                alias.name(),
                alias.usedBy(),
                alias.shared().stream().map(Name::label).toList(),
                alias.here());
    }
}
