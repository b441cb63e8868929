package dixit.extract;

import dixit.lexicon.Body;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;

/** How far a run of capitalised words goes that may be a name. */
final class Runs {

    private final Lexicon lexicon;
    private final Words words;

    Runs(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * Where the run that began at {@code start} goes on after the word at {@code end}; {@code end} itself when it does not.
     *
     * @param body whether the noun of a body is in it
     */
    int step(int end, int start, boolean body) {
        if (continues(end, start) && !(body && startsPerson(end) && !goesOnToBody(end, start))) {
            return end + 1;
        }
        if (isInner(end, start, body) || isOwnedBySeveral(end, start)) {
            return end + 1;
        }
        return isNickname(end, start) ? end + 3 : end;
    }

    boolean continues(int index, int from) {
        if (!words.together(index, from)) {
            return false;
        }
        Word word = words.at(index);
        return word.isCapital()
                && !word.tag().equals("PRON")
                && !word.tag().equals("DET")
                && !word.isMark()
                && !Calendar.knows(word.text());
    }

    /** Small words that hold a name together: "van" in people, "of" and "for" in bodies. */
    private boolean isInner(int index, int start, boolean body) {
        if (!words.together(index + 1, start)) {
            return false;
        }
        Word word = words.at(index);
        boolean next = words.at(index + 1).isCapital();
        if (lexicon.has(WordList.PARTICLES, word.text()) && !word.isCapital()) {
            return next || lexicon.has(WordList.PARTICLES, words.at(index + 1).text());
        }
        if (word.is("&")) {
            return next;
        }
        if (word.is("and")) {
            return next && joinsFields(index, start, body);
        }
        boolean connects = word.tag().equals("ADP") && (word.is("of") || word.is("for")) && body;
        return connects && next && !startsPerson(index + 1) && !speaksForState(start, index);
    }

    /** "Security and Intelligence Service", "Ministry of Health and Welfare". */
    private boolean joinsFields(int and, int start, boolean body) {
        return lexicon.has(WordList.PORTFOLIOS, words.at(and - 1).text())
                && lexicon.has(WordList.PORTFOLIOS, words.at(and + 1).text())
                && (body || goesOnToBody(and, start));
    }

    /** "University of Arden Student Association": the body's noun is yet to come. */
    private boolean goesOnToBody(int from, int start) {
        for (int at = from + 1; continues(at, start); at++) {
            if (isBodyNoun(at)) {
                return true;
            }
        }
        return false;
    }

    /** "Government of Jordan" is no body of its own. */
    private boolean speaksForState(int start, int end) {
        return lexicon.body(words.at(end - 1).text())
                .filter(body -> body.kind() == Body.Kind.STATE && end - start == 1)
                .isPresent();
    }

    /** "Francis "Frankie" Dolan": a nickname between quotation marks. */
    private boolean isNickname(int index, int start) {
        return words.together(index + 3, start)
                && words.at(index).isQuote()
                && words.at(index + 1).isCapital()
                && words.at(index + 2).isQuote()
                && words.at(index + 3).isCapital();
    }

    /** "Fishermen's Union": several own the body. */
    private boolean isOwnedBySeveral(int index, int start) {
        if (!words.together(index + 1, start)
                || !words.at(index).isPossessive()
                || !lexicon.role(words.at(index - 1).text())
                        .filter(Role::plural)
                        .isPresent()) {
            return false;
        }
        for (int at = index + 1; words.together(at, start) && words.at(at).isCapital(); at++) {
            if (isBodyNoun(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsPerson(int index) {
        return lexicon.isGivenName(words.at(index).text())
                || lexicon.role(words.at(index).text())
                        .filter(role -> !role.plural())
                        .isPresent();
    }

    boolean isBodyNoun(int index) {
        return lexicon.body(words.at(index).text())
                .filter(body -> !body.plural())
                .isPresent();
    }
}
