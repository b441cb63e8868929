package dixit.cli;

import dixit.export.StatementJson;
import dixit.model.Note;
import dixit.search.Question;
import dixit.search.SearchResult;
import java.util.List;

/**
 * The JSON of {@code search --json}.
 *
 * @param understood what was read as a filter
 * @param words the words searched beside the filters
 * @param notes what was left out of the question or read otherwise than written
 * @param total how many statements answer, of which {@code statements} are one page
 */
record Answer(
        String question,
        List<Understood> understood,
        String words,
        List<String> notes,
        long total,
        long articles,
        List<StatementJson> statements) {

    Answer {
        understood = List.copyOf(understood);
        notes = List.copyOf(notes);
        statements = List.copyOf(statements);
    }

    /** A filter. */
    record Understood(String field, String value, String label, boolean excluded) {}

    static Answer of(Question question, SearchResult result) {
        return new Answer(
                question.typed(),
                question.understood().stream()
                        .map(part -> new Understood(part.field().key(), part.value(), part.label(), part.excluded()))
                        .toList(),
                question.words(),
                question.notes().stream().map(Note::message).toList(),
                result.total(),
                result.articles(),
                result.hits().stream().map(hit -> StatementJson.of(hit.entry())).toList());
    }
}
