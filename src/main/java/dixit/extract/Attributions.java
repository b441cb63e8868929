package dixit.extract;

import dixit.learn.Labeller;
import dixit.learn.Labelling;
import dixit.text.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the attributions of an article: labels its words, gathers them into pieces, and pairs the pieces.
 *
 * <p>May be shared between threads.
 */
final class Attributions {

    private final Labeller labeller;

    private final Confidence confidence = Confidence.shipped();

    Attributions(Labeller labeller) {
        this.labeller = labeller;
    }

    /** With the model that comes with the program. */
    static Attributions shipped() {
        return new Attributions(Labeller.shipped());
    }

    /** What is said or believed in the article, by where the content begins. */
    List<Attribution> find(Reading reading) {
        List<Piece> pieces = new ArrayList<>();
        List<Labelling> labelled = labeller.label(reading);
        for (int p = 0; p < labelled.size(); p++) {
            pieces.addAll(Piece.of(labelled.get(p), p));
        }
        return new Completion(reading, pieces)
                .of(new Pairing(pieces).groups()).stream()
                        .map(group -> group.attribution(reading, confidence))
                        .sorted(java.util.Comparator.comparingInt(Attribution::start))
                        .toList();
    }
}
