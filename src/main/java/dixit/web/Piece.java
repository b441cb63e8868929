package dixit.web;

import java.util.List;
import java.util.Optional;

/** A piece of marked text, as a template shows it: letters, or marked pieces, or a place to point at. */
public sealed interface Piece {

    /** Letters as they stand in the article. */
    record Letters(String text) implements Piece {}

    /**
     * Pieces under one mark. A mark that another one crosses is shown in several parts; only the first tells its label
     * and only the last its end.
     */
    record Marked(Mark mark, boolean first, boolean last, List<Piece> pieces) implements Piece {
        public Marked {
            pieces = List.copyOf(pieces);
        }
    }

    /** The letters under {@code pieces}, without any label. */
    static String letters(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(
                switch (piece) {
                    case Letters letters -> letters.text();
                    case Marked marked -> letters(marked.pieces());
                }));
        return text.toString();
    }

    /**
     * What a mark looks like and where it leads.
     *
     * @param look its class in the sheet: {@code source}, {@code hit}, {@code note}…
     * @param label the word that tells it from others without colour; may be empty
     * @param note the number of the statement it belongs to, as a link into the margin
     * @param anchor the name under which other places point at it
     */
    record Mark(String look, String label, Optional<Note> note, Optional<String> anchor) {

        static Mark plain(String look) {
            return new Mark(look, "", Optional.empty(), Optional.empty());
        }

        static Mark labelled(String look, String label) {
            return new Mark(look, label, Optional.empty(), Optional.empty());
        }
    }

    /** A raised number: the statement it stands for and the address of its line in the margin. */
    record Note(int number, String href) {}
}
