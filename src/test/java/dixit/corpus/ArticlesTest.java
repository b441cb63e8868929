package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Article;
import dixit.model.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticlesTest {

    @Test
    void aTextWithoutFrontMatterTakesItsTitleFromTheFirstLineAndItsDateFromItsName() {
        Article article =
                Articles.fromText("wire-2024-03-26.txt", "Harbour reopens\n\nThe port opened.\n\nShips came.\n");

        assertEquals("Harbour reopens", article.title());
        assertEquals(
                Optional.of(LocalDate.of(2024, 3, 26)), article.publication().date());
        assertEquals(
                List.of(Place.HEADLINE, Place.LEAD, Place.BODY),
                article.passages().stream().map(passage -> passage.place()).toList());
    }

    @Test
    void theTitleInTheFrontMatterIsTheHeadlineAndPointsAtItsLetters() {
        Article article = Articles.fromText(
                "a.md", "---\ntitle: \"Harbour reopens\"\nsource: Gazette\n---\n\nThe port opened.\n");

        assertEquals("Harbour reopens", article.title());
        assertEquals("Harbour reopens", article.at(article.passages().getFirst().span()));
        assertEquals(Optional.of("Gazette"), article.publication().publisher());
        assertEquals(Place.LEAD, article.passages().get(1).place());
    }
}
