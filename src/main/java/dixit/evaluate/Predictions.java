package dixit.evaluate;

import dixit.model.Article;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Span;
import dixit.model.Speaker;
import dixit.model.Statement;
import dixit.model.Wording;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Found statements in the form of the gold. The outermost ones are judged; those inside another's content stand apart,
 * under {@code nested}, because the gold does not annotate them and a scorer would count them as wrong.
 */
public final class Predictions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Speakers no further apart are named together: {@code ", and "} stands between them. */
    private static final int MOST_BETWEEN = 6;

    private Predictions() {}

    /**
     * What was found in an article.
     *
     * @param beliefs what people believe or intend and nobody says; annotated in the gold too, and never passed for speech
     */
    public record Found(List<Statement> statements, List<Annotation> beliefs) {

        public Found {
            statements = List.copyOf(statements);
            beliefs = List.copyOf(beliefs);
        }

        /** What is judged, as the gold would annotate it. */
        public List<Annotation> annotations() {
            return Stream.concat(
                            statements.stream()
                                    .filter(statement -> !statement.meaning().nested())
                                    .map(Predictions::annotation),
                            beliefs.stream())
                    .toList();
        }
    }

    /**
     * Writes one line for each article, in the order given.
     *
     * @param found by the article's id; offsets are into its text
     */
    public static void write(Writer out, List<Gold.Annotated> articles, Map<String, Found> found) throws IOException {
        Found nothing = new Found(List.of(), List.of());
        for (Gold.Annotated article : articles) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", article.id());
            put(line, found.getOrDefault(article.id(), nothing), new Offsets(article.text()));
            out.write(JSON.writeValueAsString(line));
            out.write('\n');
        }
    }

    /** An article with its statements as one line of gold: what was found in it and is known to be right. */
    public static String gold(Article article, List<Statement> right) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", article.id());
        line.put("text", article.text());
        put(line, new Found(right, List.of()), new Offsets(article.text()));
        return JSON.writeValueAsString(line);
    }

    private static void put(Map<String, Object> line, Found found, Offsets offsets) {
        Map<Boolean, List<Map<String, Object>>> byNesting = found.statements().stream()
                .collect(Collectors.partitioningBy(
                        statement -> statement.meaning().nested(),
                        Collectors.mapping(statement -> json(statement, offsets), Collectors.toList())));
        line.put(
                "statements",
                Stream.concat(
                                byNesting.getOrDefault(false, List.of()).stream(),
                                found.beliefs().stream().map(belief -> spans(belief, offsets)))
                        .toList());
        line.put("nested", byNesting.getOrDefault(true, List.of()));
    }

    /**
     * Reads what {@link #write} or another program wrote about these articles.
     *
     * @return the judged statements by the article's id
     * @throws IOException when it cannot be read, or with file and line when a line is not of this form
     */
    public static Map<String, List<Annotation>> read(Path file, List<Gold.Annotated> articles) throws IOException {
        Map<String, String> texts = articles.stream()
                .collect(Collectors.toMap(Gold.Annotated::id, Gold.Annotated::text, (one, same) -> one));
        Map<String, List<Annotation>> read = new LinkedHashMap<>();
        for (Gold.Line line : Gold.lines(file)) {
            Optional<Gold.Annotated> article = line.parsed(json ->
                    Optional.ofNullable(texts.get(json.path("id").asString())).map(text -> Gold.annotated(json, text)));
            article.ifPresent(found -> read.put(found.id(), found.statements()));
        }
        return read;
    }

    private static Annotation annotation(Statement statement) {
        Wording wording = statement.wording();
        return new Annotation(
                Optional.of(wording.type().key()),
                true,
                wording.content(),
                wording.cue().map(Wording.Cue::span).stream().toList(),
                sources(statement.speakers()),
                new Annotation.Attributes(
                        Optional.of(statement.speakers().stream()
                                .map(Mention::speaker)
                                .distinct()
                                .map(Predictions::who)
                                .toList()),
                        Optional.of(statement.meaning().stance().key()),
                        about(statement),
                        List.of(),
                        List.of(),
                        false));
    }

    /** The letters of the source: speakers who are named in one breath are one span. */
    private static List<Span> sources(List<Mention> speakers) {
        List<Span> spans = new ArrayList<>();
        for (Span span : speakers.stream().map(Mention::span).sorted().toList()) {
            if (!spans.isEmpty() && span.start() - spans.getLast().end() <= MOST_BETWEEN) {
                Span before = spans.removeLast();
                spans.add(new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    private static Annotation.Who who(Speaker speaker) {
        return new Annotation.Who(
                Optional.of(speaker.name()),
                Optional.of(speaker.kind()),
                speaker.position(),
                speaker.body(),
                speaker.country().map(country -> country.code()));
    }

    private static List<String> about(Statement statement) {
        return statement.meaning().about().stream()
                .map(party -> party.kind() == Party.Kind.COUNTRY ? party.key() : party.name())
                .distinct()
                .toList();
    }

    private static Map<String, Object> json(Statement statement, Offsets offsets) {
        Annotation annotation = annotation(statement);
        Map<String, Object> json = spans(annotation, offsets);
        json.put(
                "who",
                annotation.attributes().who().orElse(List.of()).stream()
                        .map(Predictions::json)
                        .toList());
        json.put("stance", statement.meaning().stance().key());
        json.put("about", annotation.attributes().about());
        json.put("nested", statement.meaning().nested());
        json.put("confidence", statement.confidence());
        return json;
    }

    private static Map<String, Object> spans(Annotation annotation, Offsets offsets) {
        Map<String, Object> json = new LinkedHashMap<>();
        annotation.type().ifPresent(type -> json.put("type", type));
        json.put("speech", annotation.speech());
        json.put("content", points(annotation.content(), offsets));
        json.put("cue", points(annotation.cue(), offsets));
        json.put("speaker", points(annotation.speaker(), offsets));
        return json;
    }

    private static Map<String, Object> json(Annotation.Who who) {
        Map<String, Object> json = new LinkedHashMap<>();
        who.name().ifPresent(name -> json.put("name", name));
        who.kind().ifPresent(kind -> json.put("kind", kind));
        who.role().ifPresent(role -> json.put("role", role));
        who.organization().ifPresent(organization -> json.put("organization", organization));
        who.country().ifPresent(country -> json.put("country", country));
        return json;
    }

    private static List<List<Integer>> points(List<Span> spans, Offsets offsets) {
        return spans.stream()
                .map(span -> List.of(offsets.point(span.start()), offsets.point(span.end())))
                .toList();
    }
}
