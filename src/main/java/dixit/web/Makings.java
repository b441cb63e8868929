package dixit.web;

import dixit.export.Exports;
import dixit.model.Explanations;
import dixit.replies.Disputes;
import dixit.search.Questions;

/**
 * What the pages are made with, beside the statements.
 *
 * @param questions reads what was typed
 * @param disputes knows what answers what
 * @param exports writes statements for other programs
 * @param explanations knows why statements were found
 */
public record Makings(Questions questions, Disputes disputes, Exports exports, Explanations explanations) {}
