package dixit.learn;

import dixit.text.Hash;
import dixit.text.Paragraph;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.Arrays;
import java.util.List;

/** What each token of a paragraph is and has around it, as numbers: the ground on which {@link Features} stand. */
final class Signals {

    private static final List<String> TAGS = List.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");
    static final int NOUN = TAGS.indexOf("NOUN");
    static final int PROPN = TAGS.indexOf("PROPN");
    static final int PRON = TAGS.indexOf("PRON");
    private static final int VERB = TAGS.indexOf("VERB");

    private final List<Token> tokens;
    final int size;
    final long[] word;
    final long[] stem;
    final long[] suffix;
    final int[] tag;
    final int[] shape;
    final int[] cue;
    final int[] source;
    /** 0 outside quotations, 1 within one, 2 deeper. */
    final int[] quoted;
    /** Index of the outermost quotation around a token, or -1. */
    final int[] quotation;

    final int[] sentence;
    final int[] sentenceStart;
    final int[] sentenceEnd;
    final int[] verbBefore;
    final int[] verbAfter;
    final int[] cueBefore;
    final int[] cueAfter;
    final int[] plainBefore;
    final int[] plainAfter;
    final int[] bestBefore;
    final int[] bestAfter;
    final int[] markBefore;
    final int[] markAfter;
    /** By quotation index: what stands around it. */
    final long[] around;
    /** By sentence: its best candidate for a cue, or -1. */
    final int[] best;

    Signals(Paragraph paragraph, Rates rates) {
        tokens = paragraph.tokens();
        size = tokens.size();
        word = new long[size];
        stem = new long[size];
        suffix = new long[size];
        tag = new int[size];
        shape = new int[size];
        cue = new int[size];
        source = new int[size];
        quoted = new int[size];
        quotation = filled();
        sentence = new int[size];
        sentenceStart = new int[size];
        sentenceEnd = new int[size];
        for (int i = 0; i < size; i++) {
            words(tokens.get(i), i, rates);
        }
        best = new int[paragraph.sentences().size()];
        sentences(paragraph.sentences());
        List<Quotation> quotations = paragraph.quotations();
        quotations(quotations);
        verbBefore = before(i -> tag[i] == VERB);
        verbAfter = after(i -> tag[i] == VERB);
        cueBefore = before(i -> cue[i] >= Rates.CANDIDATE);
        cueAfter = after(i -> cue[i] >= Rates.CANDIDATE);
        plainBefore = before(i -> cue[i] >= Rates.CANDIDATE && quoted[i] == 0);
        plainAfter = after(i -> cue[i] >= Rates.CANDIDATE && quoted[i] == 0);
        markBefore = before(i -> shape[i] == Shapes.COMMA);
        markAfter = after(i -> shape[i] == Shapes.COMMA);
        bestBefore = filled();
        bestAfter = filled();
        bests();
        around = new long[quotations.size()];
        surroundings();
    }

    String text(int i) {
        return "\u201c" + tokens.get(i).text() + "\u201d";
    }

    static int tag(Token token) {
        return Math.max(0, TAGS.indexOf(token.tag()));
    }

    private int[] filled() {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    private void words(Token token, int i, Rates rates) {
        String lower = Rates.lower(token);
        String stemmed = Rates.stem(lower);
        word[i] = Hash.of(lower);
        stem[i] = Hash.of(stemmed);
        suffix[i] = Hash.of(lower.substring(Math.max(0, lower.length() - 3)));
        tag[i] = tag(token);
        shape[i] = Shapes.of(token.text());
        int step = rates.step(Rates.cueKey(word[i], tag[i]));
        cue[i] = step > 0 || shape[i] >= Shapes.COMMA ? step : rates.step(Rates.stemKey(stem[i]));
        source[i] = rates.step(Rates.sourceKey(word[i]));
    }

    private void sentences(List<Sentence> sentences) {
        for (int s = 0; s < sentences.size(); s++) {
            Sentence one = sentences.get(s);
            best[s] = -1;
            for (int i = one.firstToken(); i < one.endToken(); i++) {
                sentence[i] = s;
                sentenceStart[i] = one.firstToken();
                sentenceEnd[i] = one.endToken();
                if (cue[i] >= Rates.CANDIDATE && (best[s] < 0 || cue[i] > cue[best[s]])) {
                    best[s] = i;
                }
            }
        }
    }

    private void quotations(List<Quotation> quotations) {
        int at = 0;
        for (int q = 0; q < quotations.size(); q++) {
            Quotation one = quotations.get(q);
            while (at > 0 && tokens.get(at - 1).span().end() > one.span().start()) {
                at--;
            }
            while (at < size && tokens.get(at).span().start() < one.span().start()) {
                at++;
            }
            for (int i = at;
                    i < size && tokens.get(i).span().start() < one.span().end();
                    i++) {
                quoted[i] = Math.min(2, quoted[i] + 1);
                if (quotation[i] < 0) {
                    quotation[i] = q;
                }
            }
        }
    }

    private int[] before(java.util.function.IntPredicate is) {
        int[] found = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            found[i] = last;
            if (is.test(i)) {
                last = i;
            }
        }
        return found;
    }

    private int[] after(java.util.function.IntPredicate is) {
        int[] found = new int[size];
        int last = -1;
        for (int i = size - 1; i >= 0; i--) {
            found[i] = last;
            if (is.test(i)) {
                last = i;
            }
        }
        return found;
    }

    private void bests() {
        for (int i = 1; i < size; i++) {
            if (sentence[i] == sentence[i - 1]) {
                bestBefore[i] = better(bestBefore[i - 1], i - 1);
            }
        }
        for (int i = size - 2; i >= 0; i--) {
            if (sentence[i] == sentence[i + 1]) {
                bestAfter[i] = better(bestAfter[i + 1], i + 1);
            }
        }
    }

    private int better(int known, int other) {
        if (cue[other] < Rates.CANDIDATE || quoted[other] > 0) {
            return known;
        }
        return known < 0 || cue[other] >= cue[known] ? other : known;
    }

    private void surroundings() {
        for (int i = 0; i < size; i++) {
            int q = quotation[i];
            if (q < 0 || (i > 0 && quotation[i - 1] == q)) {
                continue;
            }
            int end = i;
            while (end < size && quotation[end] == q) {
                end++;
            }
            int left = 0;
            for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
                left = Math.max(left, quoted[k] > 0 ? 0 : cue[k]);
            }
            int right = 0;
            for (int k = end; k < Math.min(size, end + 8); k++) {
                right = Math.max(right, quoted[k] > 0 ? 0 : cue[k]);
            }
            int length = Features.far(end - i);
            int before = i == 0 ? 0 : 1 + shape[i - 1];
            int last = end - 2 > i ? shape[end - 2] : 0;
            int after = end == size ? 0 : 1 + shape[end];
            around[q] =
                    left | (right << 4) | (length << 8) | (before << 12) | ((long) last << 18) | ((long) after << 24);
        }
    }
}
