package dixit.web;

import dixit.search.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which matrix.
 *
 * @param speakers whether the rows are speakers, not countries
 * @param actors whether the columns are threat actors, not countries
 */
record MatrixAddress(boolean speakers, boolean actors, Days days) {

    static MatrixAddress of(Params params, Days days) {
        return new MatrixAddress(
                params.one("rows").filter("speaker"::equals).isPresent(),
                params.one("columns").filter("actor"::equals).isPresent(),
                days);
    }

    Field rows() {
        return speakers ? Field.SPEAKER : Field.COUNTRY;
    }

    Field columns() {
        return actors ? Field.ACTOR : Field.ABOUT;
    }

    String as(String path) {
        List<String> query = new ArrayList<>();
        if (speakers) {
            query.add("rows=speaker");
        }
        if (actors) {
            query.add("columns=actor");
        }
        days.from().map(LocalDate::toString).ifPresent(from -> query.add("from=" + from));
        days.to().map(LocalDate::toString).ifPresent(to -> query.add("to=" + to));
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
