package dixit.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Span;
import dixit.model.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

    private static final int KINDS = Evidence.KINDS.size();
    /** The kind that tells right from wrong in these tests. */
    private static final int TELLING = 1;

    @Test
    void whatIsRightMoreOftenIsTrustedMoreAndTheFiguresAreRates() {
        var calibration = new Calibration();
        var random = new Random(5);
        for (int n = 0; n < 2000; n++) {
            boolean strong = n % 2 == 0;
            calibration.add(attribution(strong ? 2 : -2), random.nextDouble() < (strong ? 0.9 : 0.3));
        }
        Confidence confidence = new Confidence(weights(calibration.table()));

        assertEquals(0.9, confidence.of(attribution(2).evidence()), 0.04);
        assertEquals(0.3, confidence.of(attribution(-2).evidence()), 0.04);
    }

    @Test
    void theTableNamesEachKindOnceInTheOrderOfTheEvidence() {
        var calibration = new Calibration();
        calibration.add(attribution(1), true);
        calibration.add(attribution(-1), false);

        assertEquals(
                Evidence.KINDS.stream().map(Evidence.Kind::name).toList(),
                calibration.table().lines().map(line -> line.split("\t", -1)[0]).toList());
        assertEquals(calibration.table(), calibration.table());
    }

    @Test
    void theShippedWeightsTrustASureLabellerMore() {
        Confidence shipped = Confidence.shipped();
        List<Double> sure = new ArrayList<>(Collections.nCopies(KINDS, 0.0));
        List<Double> unsure = new ArrayList<>(sure);
        for (Evidence.Kind kind : Evidence.KINDS) {
            int at = Evidence.KINDS.indexOf(kind);
            if (List.of("cue", "source", "content", "content.opening", "content.ending")
                    .contains(kind.name())) {
                sure.set(at, 3.0);
                unsure.set(at, -1.0);
            }
        }
        assertTrue(shipped.of(sure) > shipped.of(unsure) + 0.3, shipped.of(sure) + " " + shipped.of(unsure));
    }

    private static List<Double> weights(String table) {
        return table.lines()
                .map(line -> Double.parseDouble(line.split("\t", -1)[1]))
                .toList();
    }

    private static Attribution attribution(double telling) {
        List<Double> evidence = new ArrayList<>(Collections.nCopies(KINDS, 0.0));
        evidence.set(0, 1.0);
        evidence.set(TELLING, telling);
        return new Attribution(
                Wording.Type.INDIRECT,
                true,
                List.of(new Span(0, 1)),
                Optional.empty(),
                Optional.empty(),
                false,
                evidence,
                0.5);
    }
}
