package dixit.learn;

import dixit.model.Span;
import dixit.text.Reading;
import java.util.List;

/**
 * An article to learn from.
 *
 * @param weight how much it counts; 1 is usual
 */
public record Lesson(Reading reading, List<Taught> statements, double weight) {

    public Lesson {
        statements = List.copyOf(statements);
    }

    /**
     * One statement in it.
     *
     * @param source empty where nobody is named
     * @param speech false for a belief or an intention
     */
    public record Taught(List<Span> content, List<Span> cue, List<Span> source, boolean speech) {

        public Taught {
            content = List.copyOf(content);
            cue = List.copyOf(cue);
            source = List.copyOf(source);
        }
    }
}
