package dixit.text;

import dixit.model.Article;
import dixit.model.Passage;
import dixit.model.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Where readers are to be had. */
public final class Readers {

    /** As many words as are tagged at once: what has no full stop for longer is no sentence. */
    private static final int LONGEST = 200;

    /**
     * As many words and marks are read of one article; what stands after them is passed over. A long novel has fewer, and what is
     * kept of each word while an article is read would else fill the memory.
     */
    public static final int MOST_WORDS = 500_000;

    private Readers() {}

    /** The reader of English with the models and words that come with the program. */
    public static Reader shipped() {
        return with(Tagger.shipped());
    }

    private static Reader with(Tagger tagger) {
        var words = new Words(Abbreviations.shipped());
        var sentences = new Sentences();
        return article -> {
            List<Paragraph> paragraphs = new ArrayList<>();
            int left = MOST_WORDS;
            for (Passage passage : article.passages()) {
                List<Span> spans = words.in(article.text(), passage.span(), left);
                left -= spans.size();
                if (spans.isEmpty() && left == 0) {
                    break;
                }
                paragraphs.add(paragraph(passage, article.text(), spans, sentences, tagger));
            }
            return new Reading(article, paragraphs);
        };
    }

    /**
     * Makes the model by which the shipped reader tags, from OpenNLP's judgement of these articles, and writes it to
     * {@code file}, which stays open. The same articles in the same order give the same model, bit for bit.
     */
    public static void train(List<Article> articles, OutputStream file) throws IOException {
        Reader teacher = with(Tagger.teacher());
        List<TagTraining.Taught> sentences = articles.parallelStream()
                .map(teacher::read)
                .flatMap(reading -> reading.paragraphs().stream())
                .flatMap(TagTraining::sentences)
                .toList();
        TagFile.write(TagTraining.of(sentences), file);
    }

    private static Paragraph paragraph(Passage passage, String text, List<Span> spans, Sentences split, Tagger tagger) {
        List<String> written = spans.stream().map(span -> span.of(text)).toList();
        List<Sentence> sentences = split.of(text, spans, written);
        List<Token> tokens = new ArrayList<>(spans.size());
        for (Sentence sentence : sentences) {
            for (int from = sentence.firstToken(); from < sentence.endToken(); from += LONGEST) {
                int to = Math.min(from + LONGEST, sentence.endToken());
                List<String> tags = tagger.tags(written.subList(from, to));
                for (int i = from; i < to; i++) {
                    tokens.add(new Token(spans.get(i), written.get(i), tags.get(i - from)));
                }
            }
        }
        return new Paragraph(passage, tokens, sentences, Quotations.in(text, passage.span(), spans));
    }
}
