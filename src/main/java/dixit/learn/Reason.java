package dixit.learn;

/**
 * Why a word got its label: what one feature looks at, and how much it speaks for the label.
 *
 * @param looksAt in words, with the words of the text: {@code tag of "minister" + cue rate of "said"}
 * @param weight by how much it raises the label's score, in log odds, against the word's being no part of a statement
 */
public record Reason(String looksAt, double weight) {}
