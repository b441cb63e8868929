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
        if (body && isInnerArticle(end, start)) {
            return end + 2;
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
                && !isHyphenedNoun(word.text())
                && !isParty(index)
                && (!Calendar.knows(word.text()) || isSurname(index, from));
    }

    /** "T-shirt", "X-ray". */
    private static boolean isHyphenedNoun(String text) {
        return text.length() > 2 && text.charAt(1) == '-' && Character.isLowerCase(text.charAt(2));
    }

    /** "The Republican | nominee", "the top | Democrat", not "the Republican Party", nor "Labour says". */
    boolean isParty(int index) {
        if (lexicon.party(words.at(index).text()).isEmpty() || !words.together(index + 1, index)) {
            return false;
        }
        boolean described = switch (words.at(index + 1).tag()) {
            case "NOUN", "ADJ", "PROPN" -> true;
            default -> lexicon.role(words.at(index + 1).text()).isPresent();
        };
        boolean member = lexicon.role(words.at(index).text()).isPresent();
        return (described || member) && !goesOnToBody(index, index);
    }

    /** "Virginia | Democrats", "Teams": the people of a party and a noun for several bodies name no body. */
    boolean areSeveral(int start, int end) {
        return lexicon.members(words.at(end - 1).text()).isPresent()
                || (end - start == 1
                        && lexicon.body(words.at(start).text())
                                .filter(Body::plural)
                                .isPresent());
    }

    /**
     * Whether a name that the lexicon knows, which ends there, is only the beginning: "European Council | on Harbours",
     * "DNC | Rules Committee".
     */
    boolean isOnlyBeginning(int end, int start) {
        boolean subject = words.together(end, start) && words.at(end).is("on") && isInner(end, start, true);
        return subject || (continues(end, start) && !startsPerson(end) && goesOnToBody(end - 1, start));
    }

    /** "Theresa May". */
    private boolean isSurname(int index, int from) {
        return index > from && lexicon.isGivenName(words.at(index - 1).text());
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
            return next && joins(index, start, body);
        }
        boolean connects = word.tag().equals("ADP") && body && (word.is("of") || word.is("for") || isSubject(index));
        return connects && next && !startsPerson(index + 1) && !speaksForState(start, index);
    }

    /** "Committee for the | Protection of Seals", not "Senate of the | Philippines". */
    private boolean isInnerArticle(int index, int start) {
        return words.together(index + 2, start)
                && (words.at(index).is("of") || words.at(index).is("for"))
                && words.at(index + 1).is("the")
                && words.at(index + 2).isCapital()
                && !startsPerson(index + 2)
                && !isBodyNoun(index + 2)
                && lexicon.countryName(words.at(index + 2).text()).isEmpty()
                && lexicon.countryName("the " + words.at(index + 2).text()).isEmpty();
    }

    /** "Council on | Foreign Relations", not "ministry on | Syria". */
    private boolean isSubject(int on) {
        String next = words.at(on + 1).text();
        return words.at(on).is("on")
                && !Calendar.knows(next)
                && lexicon.countryName(next).isEmpty()
                && lexicon.place(next).isEmpty();
    }

    /** Whether "and" stands within one name, not between two. */
    private boolean joins(int and, int start, boolean body) {
        return joinsFields(and, start, body)
                || (body && isAbstract(and + 1))
                || joinsAdjectives(and, body)
                || joinsSingleWords(and, start)
                || isShortened(and, start);
    }

    /** "Centre for Strategic and International Studies". */
    private boolean joinsAdjectives(int and, boolean body) {
        return body && isAdjective(words.at(and - 1)) && isAdjective(words.at(and + 1));
    }

    /** "Centre for Media and Democracy". */
    private boolean isAbstract(int index) {
        String text = words.at(index).text();
        return !continues(index + 1, index)
                && lexicon.organization(text).isEmpty()
                && text.matches("\\p{Lu}\\p{Ll}+(?:[ct]y|ism|ment|[ts]ion|[ae]nce|ture|ics|ship|gy|ing|ness|ry|phy)");
    }

    private static boolean isAdjective(Word word) {
        return word.tag().equals("ADJ") || word.text().matches(".+(?:ic|al|ive|ary)");
    }

    /** "The Securities and Exchange Commission"; "of The Globe and Mail". */
    private boolean joinsSingleWords(int and, int start) {
        boolean single = and - start == 1 && words.together(start - 1, start) && isBefore(start - 1);
        boolean title = single
                && words.at(start - 1).isCapital()
                && !words.startsSentence(start - 1)
                && !continues(and + 2, start);
        return title || (single && !isBodyNoun(start) && goesOnToBody(and, start));
    }

    private boolean isBefore(int index) {
        return words.at(index).tag().equals("DET")
                || lexicon.countryName(words.text(Math.max(0, index - 1), index + 1))
                        .isPresent()
                || lexicon.countryName(words.at(index).text()).isPresent();
    }

    /** "Union of Free Sailors and Dockers (UFSD)". */
    private boolean isShortened(int and, int start) {
        StringBuilder initials = new StringBuilder();
        int at = start;
        while (words.together(at, start) && !words.at(at).isMark()) {
            Word word = words.at(at);
            if (word.isCapital()) {
                initials.append(word.text().charAt(0));
            } else if (!lexicon.has(WordList.FUNCTION_WORDS, word.text())) {
                return false;
            }
            at++;
        }
        return at > and
                && words.together(at + 1, start)
                && words.at(at).is("(")
                && words.at(at + 1).text().replace(".", "").contentEquals(initials);
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
            if (lexicon.body(words.at(at).text()).isPresent()) {
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
