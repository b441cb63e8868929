package dixit.web;

import java.util.List;

/** How to ask. */
public record HelpView(Frame frame, List<Row> ways, List<Row> fields) {

    public HelpView {
        ways = List.copyOf(ways);
        fields = List.copyOf(fields);
    }

    /** What one may type, what it finds, and the search that does. */
    public record Row(String typed, String finds, String href) {}
}
