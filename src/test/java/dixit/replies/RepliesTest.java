package dixit.replies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Country;
import dixit.replies.Answers.Ground;
import dixit.replies.Answers.Tie;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Replies in articles are tied to what they answer, as people marked it. */
class RepliesTest {

    private static Pairs pairs;

    @BeforeAll
    static void read() throws IOException {
        pairs = Pairs.read();
    }

    @Test
    void thereAreAHundredPairsAndEachIsToldByWordsThatStandOnceInItsArticle() {
        assertTrue(pairs.replies().size() >= 100, pairs.replies().size() + " replies");
        assertEquals(List.of(), pairs.unclear());
    }

    /**
     * Each tie joins two statements and is right or wrong by itself; of the marked pairs of a reply and an accusation, one
     * counts as found when the reply is tied to any statement of the accusation.
     */
    @Test
    void ofTheTiesMoreThanFiveInSixAreRightAndOfThePairsMoreThanThreeInFiveAreFound() {
        Pairs.Score ties = pairs.ties(article -> true);
        Pairs.Score found = pairs.accusations(article -> true);
        String scores = String.format(
                Locale.ROOT,
                "ties: %s%npairs: recall %.3f (%d of %d)",
                ties,
                found.recall(),
                found.found(),
                found.marked());
        System.out.println(scores);
        assertTrue(ties.precision() >= 0.85, scores);
        assertTrue(found.recall() >= 0.60, scores);
    }

    @Test
    void aReplyThatNamesItsAccuserAnswersNoOther() {
        assertEquals(Set.of("Malta"), accusers(pairs.answers("two-charges", "Tonga rejected the Maltese accusation")));
        assertEquals(Set.of("Bolivia"), accusers(pairs.answers("old-charge", "Chile denied the Bolivian charge")));
    }

    @Test
    void aReplyInAnotherArticleIsTiedWithinAMonthOnly() {
        Optional<Tie> week = pairs.answers("ferry-register-later", "The accusations were absurd");
        assertEquals(Optional.of(Ground.WORDS), week.map(Tie::ground));
        assertEquals(Set.of("Iceland"), accusers(week));
        assertEquals(Optional.empty(), pairs.answers("lantern-worm-winter", "had nothing to do with the Lantern worm"));
    }

    @Test
    void aDenialOfSomethingElseIsTiedToNothing() {
        assertEquals(Optional.empty(), pairs.answers("no-charge", "it would raise the toll"));
        assertEquals(Optional.empty(), pairs.answers("tides-answer", "would close its station in Antarctica"));
        assertEquals(Optional.empty(), pairs.answers("museum-card", "denied that it had helped"));
    }

    private static Set<String> accusers(Optional<Tie> tie) {
        return tie.stream()
                .flatMap(each -> each.charges().stream())
                .flatMap(charge -> charge.statement().speakers().stream())
                .flatMap(mention -> mention.speaker().country().stream())
                .map(Country::name)
                .collect(Collectors.toSet());
    }
}
