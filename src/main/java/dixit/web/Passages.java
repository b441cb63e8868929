package dixit.web;

import dixit.model.Article;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Passage;
import dixit.model.Place;
import dixit.model.Span;
import dixit.model.Statement;
import dixit.model.Wording;
import dixit.search.StatementSearch.StoredArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows an article paragraph by paragraph, with its statements marked in their place. */
final class Passages {

    private static final int LONGEST_HEADING = 70;
    private static final int EXCERPT = 60;

    private final StoredArticle stored;
    private final Article article;
    private final String query;

    /**
     * Shows this article.
     *
     * @param query the search that the links of other statements lead back to; may be empty
     */
    Passages(StoredArticle stored, String query) {
        this.stored = stored;
        this.article = stored.article();
        this.query = query;
    }

    /** With every statement marked: source, cue and content, each with the statement's number. */
    List<ArticleView.Row> all() {
        return rows(Optional.empty());
    }

    /** With this one statement marked, and the places of the others told by number. */
    List<ArticleView.Row> around(Statement statement) {
        return rows(Optional.of(statement));
    }

    private List<ArticleView.Row> rows(Optional<Statement> one) {
        List<ArticleView.Row> rows = new ArrayList<>();
        Optional<Passage> last = Optional.empty();
        for (Passage passage : article.passages()) {
            boolean headline = passage.place() == Place.HEADLINE;
            if (!headline) {
                last.flatMap(before -> furniture(before, passage)).ifPresent(rows::add);
            }
            // What stands before the first paragraph is the file's head, which the page's own head tells.
            last = headline && last.isEmpty() ? last : Optional.of(passage);
            rows.add(row(passage, one));
        }
        return rows;
    }

    private Optional<ArticleView.Row> furniture(Passage before, Passage after) {
        int start = before.span().end();
        int end = after.span().start();
        List<String> lines = article.text()
                .substring(start, end)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String summary = (lines.size() == 1 ? "1 line" : lines.size() + " lines") + " of page furniture left out";
        return Optional.of(new ArticleView.Row(
                "cut", false, List.of(new Piece.Letters(String.join(" / ", lines))), List.of(), summary));
    }

    private ArticleView.Row row(Passage passage, Optional<Statement> one) {
        Span span = passage.span();
        Marks marks = new Marks(article.at(span), span);
        List<ArticleView.Line> lines = new ArrayList<>();
        List<Statement> statements = stored.statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean current = one.filter(statement::equals).isPresent();
            Span begin = begin(statement);
            if (span.contains(begin) && (begin.start() < span.end() || span.isEmpty())) {
                lines.add(line(i + 1, statement, current));
                if (one.isPresent() && !current) {
                    marks.add(new Span(begin.start(), begin.start()), number(i + 1));
                }
            }
            if (one.isEmpty()) {
                marked(marks, statement, " " + (i + 1));
            } else if (current) {
                chain(marks, statement);
                marked(marks, statement, "");
                parties(marks, statement);
            }
        }
        boolean here = one.isPresent() && touches(one.get(), span);
        return new ArticleView.Row(kind(passage, lines), here, marks.pieces(), lines, "");
    }

    private static Piece.Mark number(int number) {
        return new Piece.Mark(
                "fn", Integer.toString(number), Optional.of(new Piece.Note(number, "#s" + number)), Optional.empty());
    }

    /** The first letter of a statement, be it of its content, its cue or its source within the context. */
    private static Span begin(Statement statement) {
        Span context = statement.wording().context();
        int start = statement.start();
        for (Mention mention : statement.speakers()) {
            if (context.contains(mention.span())) {
                start = Math.min(start, mention.span().start());
            }
        }
        return new Span(start, start);
    }

    private static void marked(Marks marks, Statement statement, String number) {
        Wording wording = statement.wording();
        wording.content().forEach(span -> marks.add(span, Piece.Mark.labelled("content", "content" + number)));
        for (Span source : sources(statement)) {
            Optional<String> anchor = Optional.of(anchor(statement, source)).filter(only -> number.isEmpty());
            marks.add(source, new Piece.Mark("source", "source" + number, Optional.empty(), anchor));
        }
        wording.cue().ifPresent(cue -> marks.add(cue.span(), Piece.Mark.labelled("cue", "cue" + number)));
    }

    private static List<Span> sources(Statement statement) {
        return statement.speakers().stream().map(Mention::span).distinct().toList();
    }

    /** The name under which one points at the letters of a source on the page of its statement. */
    static String anchor(Statement statement, Span source) {
        return "source-" + (sources(statement).indexOf(source) + 1);
    }

    /** The name under which one points at the letters that led to the speaker, by the number of the step. */
    static String anchor(int step) {
        return "reason-" + step;
    }

    private static void parties(Marks marks, Statement statement) {
        for (Party party : statement.meaning().about()) {
            boolean actor = party.kind() == Party.Kind.ACTOR;
            marks.add(party.span(), Piece.Mark.labelled("about", actor ? "actor" : "about"));
        }
        statement.meaning().hedge().ifPresent(span -> marks.add(span, Piece.Mark.labelled("hedge", "hedge")));
    }

    /** The letters that led to the speaker, each with the name its step points at. */
    private static void chain(Marks marks, Statement statement) {
        int number = 1;
        for (Mention mention : statement.speakers()) {
            for (Mention.Step step : mention.chain()) {
                if (!step.span().equals(mention.span())) {
                    marks.add(
                            step.span(),
                            new Piece.Mark("source", "reason", Optional.empty(), Optional.of(anchor(number))));
                }
                number++;
            }
        }
    }

    private static boolean touches(Statement statement, Span span) {
        Wording wording = statement.wording();
        return wording.content().stream().anyMatch(span::overlaps)
                || wording.cue().filter(cue -> span.overlaps(cue.span())).isPresent();
    }

    private String kind(Passage passage, List<ArticleView.Line> lines) {
        String text = article.at(passage.span()).strip();
        boolean heading = passage.place() == Place.BODY
                && lines.isEmpty()
                && text.length() <= LONGEST_HEADING
                && !text.isEmpty()
                && ".?!:;,”\"".indexOf(text.charAt(text.length() - 1)) < 0;
        return heading ? "sub" : passage.place().key();
    }

    private ArticleView.Line line(int number, Statement statement, boolean current) {
        return new ArticleView.Line(
                number,
                Cards.href(statement.id(), query),
                Cards.names(statement),
                Cards.tone(statement),
                Written.beginning(statement.content(article.text()), EXCERPT),
                current);
    }
}
