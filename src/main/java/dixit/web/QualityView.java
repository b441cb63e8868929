package dixit.web;

import java.util.List;

/**
 * How sure the program is of what the index holds, and what it did not find out.
 *
 * @param total all statements, the least certain among them
 * @param steps of confidence, the surest first
 * @param kinds how the words stand in their articles, each with its statements by step
 * @param untold what articles do not tell, or was not understood
 */
public record QualityView(Frame frame, String total, List<Share> steps, List<Kind> kinds, List<Share> untold) {

    public QualityView {
        steps = List.copyOf(steps);
        kinds = List.copyOf(kinds);
        untold = List.copyOf(untold);
    }

    /**
     * Some of the statements.
     *
     * @param key of the value, for programs
     * @param share in a hundred of all, for people
     * @param width in a hundred of all, for drawing
     */
    public record Share(
            String key, String label, String meaning, long count, String share, String width, String href) {}

    /**
     * How the words stand in their articles: quoted, reported, or partly quoted.
     *
     * @param shares of the statements of this kind, one for each step of confidence
     */
    public record Kind(String label, long count, List<Share> shares) {
        public Kind {
            shares = List.copyOf(shares);
        }
    }
}
