package dixit.extract;

import dixit.model.Span;

/** A word or mark of the article, with the places in which it stands. */
record Word(int index, Span span, String text, String tag, int sentence, int paragraph) {

    boolean isCapital() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean isMark() {
        return !Character.isLetterOrDigit(text.charAt(0)) && !text.equals("&");
    }

    boolean is(String mark) {
        return text.equals(mark);
    }

    boolean isVerb() {
        return tag.equals("VERB") || tag.equals("AUX");
    }

    boolean isQuote() {
        return text.length() == 1 && "\"“”„«»‘’'".contains(text);
    }

    /** Whether it is the ending of a possessive. */
    boolean isPossessive() {
        return text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’");
    }
}
