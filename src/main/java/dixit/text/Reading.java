package dixit.text;

import dixit.model.Article;
import java.util.List;

/** An article as words: one paragraph for each of its passages, in the same order. */
public record Reading(Article article, List<Paragraph> paragraphs) {

    public Reading {
        paragraphs = List.copyOf(paragraphs);
    }
}
