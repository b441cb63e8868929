package dixit.web;

import dixit.correct.CorrectionsFile;
import dixit.correct.CorrectionsFile.Remark;
import dixit.model.Correction;
import dixit.model.Correction.Aspect;
import dixit.model.Mention;
import dixit.model.Stance;
import dixit.model.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where readers put right what is wrong with a statement, and what they did. */
final class CorrectionDesk {

    private static final String WHICH = "which";
    private static final String NOTE = "note";

    private final Optional<CorrectionsFile> file;

    /** @param file that takes corrections; without one none are taken */
    CorrectionDesk(Optional<CorrectionsFile> file) {
        this.file = file;
    }

    /** The form for a statement, where corrections are taken. */
    Optional<StatementView.Fix> form(Statement statement) throws IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<String> noted = new ArrayList<>();
        for (String line : file.get().about(statement.id())) {
            List<String> columns = List.of(line.split("\t", -1));
            if (columns.size() > 2 && !isLaidOver(statement, columns)) {
                noted.add(columns.get(1) + ": " + columns.get(2));
            }
        }
        List<String> speakers = statement.speakers().stream()
                .map(Mention::speaker)
                .map(speaker -> speaker.name())
                .toList();
        List<String> stances = Arrays.stream(Stance.values()).map(Stance::key).toList();
        return Optional.of(new StatementView.Fix(address(statement.id()), speakers, stances, noted));
    }

    /** Whether the index knows of this line: one of the same day, about the same thing, for the same reason. */
    private static boolean isLaidOver(Statement statement, List<String> columns) {
        String note = columns.size() > 3 ? columns.get(3) : "";
        String day = columns.size() > 4 ? columns.get(4) : "";
        return statement.corrections().stream()
                .anyMatch(correction -> columns.get(1)
                                .startsWith(correction.aspect().key())
                        && correction.note().orElse("").equals(note)
                        && correction.day().map(Object::toString).orElse("").equals(day));
    }

    /** What was put right, in words: {@code Speaker: was Ada Quill. The caption says so. 1 April 2024}. */
    static List<String> putRight(Statement statement) {
        return statement.corrections().stream().map(CorrectionDesk::words).toList();
    }

    private static String words(Correction correction) {
        String was = correction.was().isEmpty() ? "none" : correction.was();
        return Written.capital(correction.aspect().key()) + ": was " + was + "."
                + correction.note().map(note -> " " + note).orElse("")
                + correction.day().map(day -> " (" + Written.day(day) + ")").orElse("");
    }

    static String address(String id) {
        return "/statement/" + id + "/correct";
    }

    /**
     * Writes down what a reader filled in about this statement.
     *
     * @throws BadAddress when it cannot be right
     */
    void take(Statement statement, Params filled) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        int which = which(statement, filled);
        for (Aspect aspect : Aspect.values()) {
            Optional<String> value = filled.one(aspect.key());
            if (value.isPresent()) {
                boolean ofSpeaker = aspect != Aspect.STANCE && aspect != Aspect.STATEMENT;
                remarks.add(new Remark(
                        statement.id(),
                        aspect,
                        ofSpeaker ? which : 1,
                        value.get(),
                        filled.one(NOTE).orElse("")));
            }
        }
        if (remarks.isEmpty()) {
            throw new BadAddress("Nothing was filled in. Say what is right in one of the fields.");
        }
        Optional<String> wrong = file.orElseThrow().add(remarks);
        if (wrong.isPresent()) {
            throw new BadAddress(wrong.get());
        }
    }

    private static int which(Statement statement, Params filled) {
        try {
            int which = Integer.parseInt(filled.one(WHICH).orElse("1"));
            if (which >= 1 && which <= Math.max(1, statement.speakers().size())) {
                return which;
            }
        } catch (NumberFormatException unreadable) {
            // told below, as a number out of range is
        }
        throw new BadAddress("The statement has no such speaker.");
    }
}
