package dixit.web;

import java.time.LocalDate;
import java.util.Optional;

/** A stretch of days, both ends included; open where an end is missing. */
record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

    static final Days ANY = new Days(Optional.empty(), Optional.empty());

    boolean limited() {
        return from.isPresent() || to.isPresent();
    }
}
