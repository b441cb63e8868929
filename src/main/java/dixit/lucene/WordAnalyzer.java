package dixit.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Makes words comparable: without capitals and accents, and reduced to a dictionary form where English grammar allows.
 * The index keeps each word as written beside its dictionary form, so that the beginning of a word finds it.
 */
final class WordAnalyzer extends Analyzer {

    /** Between two values of a field, so that no phrase runs from one into the next. */
    private static final int GAP = 1000;

    private enum Forms {
        BOTH,
        DICTIONARY,
        WRITTEN
    }

    /** A word of a text: its form and the letters it stands for. */
    record Word(String form, int start, int end) {}

    private final Forms forms;

    private WordAnalyzer(Forms forms) {
        this.forms = forms;
    }

    static WordAnalyzer forIndex() {
        return new WordAnalyzer(Forms.BOTH);
    }

    static WordAnalyzer forQuestions() {
        return new WordAnalyzer(Forms.DICTIONARY);
    }

    static WordAnalyzer forBeginnings() {
        return new WordAnalyzer(Forms.WRITTEN);
    }

    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream tokens = tokenStream("text", new StringReader(text))) {
            var form = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(form.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException unexpected) {
            throw new UncheckedIOException("reading a string failed", unexpected);
        }
        return words;
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer letters = new WordTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(letters));
        TokenStream reduced = switch (forms) {
            case WRITTEN -> folded;
            case DICTIONARY -> new KStemFilter(folded);
            case BOTH -> new RemoveDuplicatesTokenFilter(new KStemFilter(new KeywordRepeatFilter(folded)));
        };
        return new TokenStreamComponents(letters, reduced);
    }
}
