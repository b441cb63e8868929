package dixit.learn;

import java.util.ArrayList;
import java.util.List;

/** What features look at; overheard on demand, so that each of them can tell what it is about. */
abstract sealed class View permits Features {

    final Signals here;
    /** What the paragraph before leaves behind. */
    private final long ago;

    /** Whether the looks are noted down. */
    boolean naming;

    private final List<String> looked = new ArrayList<>();

    View(Signals here, long ago) {
        this.here = here;
        this.ago = ago;
    }

    /** What was looked at since the last call. */
    final String seen() {
        String seen = looked.isEmpty() ? "always" : String.join(" + ", looked);
        looked.clear();
        return seen;
    }

    void look(String at, int i) {
        if (naming) {
            looked.add(
                    i < 0
                            ? at + " of the beginning"
                            : i >= here.size ? at + " of the end" : at + " of " + here.text(i));
        }
    }

    void look(String at) {
        if (naming) {
            looked.add(at);
        }
    }

    long word(int i) {
        look("word", i);
        return i < 0 ? 1 : i >= here.size ? 2 : here.word[i];
    }

    long stem(int i) {
        look("stem", i);
        return here.stem[i];
    }

    int tag(int i) {
        look("tag", i);
        return i < 0 ? 20 : i >= here.size ? 21 : Shapes.isMark(here.shape[i]) ? 22 + here.shape[i] : here.tag[i];
    }

    int shape(int i) {
        look("shape", i);
        return i < 0 || i >= here.size ? 63 : here.shape[i];
    }

    /** How often the word was a cue. */
    int step(int i) {
        look("cue rate", i);
        return i < 0 || i >= here.size ? 9 : here.cue[i];
    }

    /** How often the word was part of a source. */
    int source(int i) {
        look("source rate", i);
        return i < 0 || i >= here.size ? 0 : here.source[i];
    }

    int quoted(int i) {
        look("quotation", i);
        return i < 0 || i >= here.size ? 4 : here.quoted[i];
    }

    int distance(int i, int at) {
        look("distance", at);
        return near(i - at);
    }

    /** How a candidate stands to a token: how far, on which side, how good, in the same sentence and quotation. */
    long relation(int i, int at) {
        if (at < 0) {
            look("no candidate cue");
            return 3;
        }
        look("relation", at);
        int sentences = Math.min(3, Math.abs(here.sentence[at] - here.sentence[i]));
        return near(i - at) * 256L
                + here.cue[at] * 32L
                + sentences * 8L
                + comma(i, at) * 2L
                + (here.quoted[i] == here.quoted[at] ? 1 : 0);
    }

    int between(int i, int at) {
        look("comma", at);
        return comma(i, at);
    }

    /** Whether a comma stands between two tokens, and the border of a quotation. */
    int comma(int i, int at) {
        int comma = i < at ? here.markAfter[i] : here.markBefore[i];
        boolean comes = comma >= 0 && (i < at ? comma < at : comma > at);
        int quote = here.quotation[i] == here.quotation[at] ? 0 : 1;
        return (comes ? 1 : 0) + 2 * quote;
    }

    long path(int i, int at) {
        look("path", at);
        boolean heard = naming;
        naming = false;
        long path = (long) at - i;
        for (int k = Math.min(i, at); k <= Math.max(i, at); k++) {
            path = path * 67 + tag(k);
        }
        naming = heard;
        return path;
    }

    /** What the paragraph before leaves behind: a candidate, a colon, an open quotation. */
    long ago() {
        look("paragraph before");
        return ago;
    }

    long place(int i) {
        look("place", i);
        return far(i - here.sentenceStart[i]);
    }

    /** A distance with its sign, in few steps. */
    static int near(int distance) {
        return distance > 0 ? far(distance) : 16 + far(-distance);
    }

    static int far(int distance) {
        if (distance < 5) {
            return distance;
        }
        if (distance < 7) {
            return 5;
        }
        if (distance < 10) {
            return 6;
        }
        if (distance < 15) {
            return 7;
        }
        if (distance < 25) {
            return 8;
        }
        return distance < 50 ? 9 : 10;
    }
}
