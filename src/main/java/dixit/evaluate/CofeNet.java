package dixit.evaluate;

import dixit.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Scores exact spans as the paper on CofeNet (Wang et al., COLING 2022) does: sentence by sentence, each of its tokens
 * with one label, overlapping statements written over each other.
 */
public final class CofeNet {

    private static final List<String> ROLES = List.of("source", "cue", "content");

    private CofeNet() {}

    /** A stretch of tokens with one role, half-open. */
    private record Element(String role, int start, int end) {}

    /**
     * Scores found statements against the paper's instances.
     *
     * @param instances one sentence a line: {@code {"id", "tokens", "labels", "offsets"}}
     * @param articles the articles that the instances are cut from
     * @param found by the article's id
     * @throws IOException when the instances cannot be read, or with file and line when one is not of this form
     */
    public static Score.Table of(Path instances, List<Gold.Annotated> articles, Map<String, List<Annotation>> found)
            throws IOException {
        Map<String, Offsets> offsets = new HashMap<>();
        articles.forEach(article -> offsets.put(article.id(), new Offsets(article.text())));
        Tally tally = new Tally();
        for (Gold.Line line : Gold.lines(instances)) {
            line.parsed(json -> {
                String id = json.path("id").asString();
                Optional<Offsets> text = Optional.ofNullable(offsets.get(id));
                if (!json.path("offsets").isArray() || text.isEmpty()) {
                    return 0;
                }
                List<Element> expected = elements(json.path("labels")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
                List<Element> given = elements(labels(tokens(json, text.get()), found.getOrDefault(id, List.of())));
                for (String role : ROLES) {
                    List<Element> gold = of(role, expected);
                    List<Element> ours = of(role, given);
                    tally.add(
                            "cofenet.exact." + role,
                            (double) ours.stream().filter(gold::contains).count(),
                            ours.size(),
                            gold.size());
                }
                return 1;
            });
        }
        return tally.table();
    }

    private static List<Element> of(String role, List<Element> elements) {
        return elements.stream().filter(element -> element.role.equals(role)).toList();
    }

    /** The tokens' spans; absent where a token stands nowhere in the text. */
    private static List<Optional<Span>> tokens(JsonNode json, Offsets offsets) {
        return json.path("offsets")
                .valueStream()
                .map(pair -> pair.isArray()
                        ? Optional.of(
                                offsets.span(pair.get(0).asInt(), pair.get(1).asInt()))
                        : Optional.<Span>empty())
                .toList();
    }

    private static List<String> labels(List<Optional<Span>> tokens, List<Annotation> statements) {
        List<String> labels = new ArrayList<>();
        tokens.forEach(token -> labels.add("O"));
        statements.forEach(statement -> label(labels, tokens, statement.content(), "content"));
        statements.forEach(statement -> label(labels, tokens, statement.cue(), "cue"));
        statements.forEach(statement -> label(labels, tokens, statement.speaker(), "source"));
        return labels;
    }

    private static void label(List<String> labels, List<Optional<Span>> tokens, List<Span> spans, String role) {
        for (Span span : spans) {
            int[] within = IntStream.range(0, tokens.size())
                    .filter(at -> tokens.get(at).filter(span::contains).isPresent())
                    .toArray();
            for (int i = 0; i < within.length; i++) {
                labels.set(within[i], (i == 0 ? "B-" : "I-") + role);
            }
        }
    }

    private static List<Element> elements(List<String> labels) {
        List<Element> elements = new ArrayList<>();
        String role = "";
        int start = 0;
        for (int at = 0; at <= labels.size(); at++) {
            String label = at < labels.size() ? Objects.requireNonNull(labels.get(at)) : "O";
            if (!role.isEmpty() && label.equals("I-" + role)) {
                continue;
            }
            if (!role.isEmpty()) {
                elements.add(new Element(role, start, at));
            }
            role = label.startsWith("B-") ? label.substring(2) : "";
            start = at;
        }
        return elements;
    }
}
