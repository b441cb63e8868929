package dixit.search;

import dixit.search.SearchResult.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions that begin as someone types: whole ones, and ones with a name that the index holds. */
public final class Completions {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final int NAMES = 3;

    private final StatementSearch statements;
    private final List<List<String>> forms = Rows.of("completions.tsv");

    public Completions(StatementSearch statements) {
        this.statements = statements;
    }

    /** At most {@code most} of them, in the order of the file. */
    public List<String> of(String typed, int most) throws IOException {
        String begun = typed.stripLeading().toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (List<String> form : forms) {
            if (!begun.isBlank() && found.size() < most) {
                found.addAll(completed(form.getFirst(), begun));
            }
        }
        return found.stream().distinct().limit(most).toList();
    }

    private List<String> completed(String form, String begun) throws IOException {
        Matcher slot = SLOT.matcher(form);
        if (!slot.find()) {
            return form.startsWith(begun) ? List.of(form) : List.of();
        }
        String before = form.substring(0, slot.start());
        if (!begun.startsWith(before) || begun.length() == before.length()) {
            return List.of();
        }
        String name = begun.substring(before.length());
        Field field = Field.valueOf(slot.group(1).toUpperCase(Locale.ROOT));
        String after = form.substring(slot.end());
        List<String> found = new ArrayList<>();
        for (Value value : statements.beginning(field, name, NAMES)) {
            found.add(before + value.label().replace(" (state)", "") + after);
        }
        return found;
    }
}
