package dixit.search;

import dixit.search.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * Puts the pieces of a text together as their operators and parentheses say.
 *
 * <p>The query parser sees a skeleton in which each text is a placeholder, {@code p0 -p1 (p2 OR p3)}, so that no letter
 * that someone types can be malformed.
 */
final class Grouping {

    private static final String PLACEHOLDER = "p";

    private final List<Piece> pieces;
    private final Function<Piece, Query> meaning;

    private Grouping(List<Piece> pieces, Function<Piece, Query> meaning) {
        this.pieces = pieces;
        this.meaning = meaning;
    }

    /** All of the pieces together; nothing is asked for when there is no text among them. */
    static Query of(List<Piece> pieces, Function<Piece, Query> meaning) {
        List<Piece> tidy = tidy(pieces);
        return tidy.isEmpty() ? new Query.Everything() : new Grouping(tidy, meaning).parsed();
    }

    private Query parsed() {
        var skeleton = new StringBuilder();
        for (int index = 0; index < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            skeleton.append(piece.negated() ? " -" : " ");
            skeleton.append(
                    switch (piece.kind()) {
                        case OPEN -> "(";
                        case CLOSE -> ")";
                        case OR -> "OR";
                        case WORD, PHRASE, PREFIX, LIKE -> PLACEHOLDER + index;
                    });
        }
        try {
            return query(new StandardSyntaxParser().parse(skeleton, PLACEHOLDER));
        } catch (QueryNodeParseException unexpected) {
            throw new IllegalStateException("not a skeleton: " + skeleton, unexpected);
        }
    }

    private Query query(QueryNode node) {
        return switch (node) {
            case FieldQueryNode text ->
                meaning.apply(pieces.get(Integer.parseInt(text.getTextAsString().substring(PLACEHOLDER.length()))));
            case ModifierQueryNode modified -> {
                Query part = query(modified.getChild());
                yield modified.getModifier() == ModifierQueryNode.Modifier.MOD_NOT ? new Query.Not(part) : part;
            }
            case GroupQueryNode group -> query(group.getChild());
            case OrQueryNode or -> new Query.Any(parts(or));
            default -> all(parts(node));
        };
    }

    private List<Query> parts(QueryNode node) {
        return node.getChildren().stream().map(this::query).toList();
    }

    /** All of these, plain words together as one text. */
    static Query all(List<Query> parts) {
        String words = parts.stream()
                .filter(Query.Words.class::isInstance)
                .map(part -> ((Query.Words) part).text())
                .collect(Collectors.joining(" "));
        var rest = new ArrayList<>(
                parts.stream().filter(part -> !(part instanceof Query.Words)).toList());
        if (!words.isEmpty()) {
            rest.addFirst(new Query.Words(words));
        }
        rest.removeIf(Query.Everything.class::isInstance);
        return switch (rest.size()) {
            case 0 -> new Query.Everything();
            case 1 -> rest.getFirst();
            default -> new Query.All(rest);
        };
    }

    /** Without parentheses that hold nothing and without an OR that lacks a side. */
    private static List<Piece> tidy(List<Piece> pieces) {
        var tidy = new ArrayList<>(pieces);
        int before = -1;
        while (before != tidy.size()) {
            before = tidy.size();
            for (int index = 0; index < tidy.size(); index++) {
                Kind kind = tidy.get(index).kind();
                boolean first = index == 0 || tidy.get(index - 1).kind() == Kind.OPEN;
                boolean last = index == tidy.size() - 1 || tidy.get(index + 1).kind() == Kind.CLOSE;
                if (kind == Kind.OPEN && last && index < tidy.size() - 1) {
                    tidy.remove(index);
                    tidy.remove(index);
                } else if (kind == Kind.OR
                        && (first || last || tidy.get(index - 1).kind() == Kind.OR)) {
                    tidy.remove(index);
                }
            }
        }
        return tidy;
    }
}
