package dixit.web;

import dixit.replies.Dispute;
import dixit.search.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A thread as rows and columns. */
record ThreadTable(ThreadTelling telling, Cards cards) {

    /** One row for each statement of the thread; one for each thread where no thread was chosen. */
    Table of(Optional<Dispute> shown, List<Dispute> others) {
        if (shown.isEmpty()) {
            return new Table(
                    List.of("matter", "first", "accusations", "denials", "daysToDenial", "address"),
                    others.stream()
                            .map(telling::row)
                            .map(row -> List.of(
                                    row.label(),
                                    row.first(),
                                    Long.toString(row.accusations()),
                                    Long.toString(row.denials()),
                                    row.daysToDenial(),
                                    row.href()))
                            .toList());
        }
        Dispute dispute = shown.get();
        List<List<String>> rows = new ArrayList<>();
        dispute.charges().forEach(charge -> rows.add(cells("accusation", charge, List.of())));
        dispute.ties().forEach(tie -> rows.add(cells("answer", tie.reply(), tie.charges())));
        dispute.apart().forEach(reply -> rows.add(cells("apart", reply, List.of())));
        return new Table(
                List.of("part", "id", "date", "speaker", "stance", "words", "publisher", "title", "answers"), rows);
    }

    private List<String> cells(String part, Entry entry, List<Entry> charges) {
        Card card = cards.plain(entry);
        return List.of(
                part,
                entry.statement().id(),
                card.side().date().orElse(""),
                Cards.names(entry.statement()),
                entry.statement().meaning().stance().key(),
                Piece.letters(card.quote().words()),
                entry.publication().publisher().orElse(""),
                entry.title(),
                charges.stream().map(charge -> charge.statement().id()).collect(Collectors.joining(" ")));
    }
}
