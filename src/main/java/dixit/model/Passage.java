package dixit.model;

/**
 * A paragraph as its author wrote it. Its span may run over blank lines where scraping tore a quotation into
 * several blocks.
 */
public record Passage(Place place, Span span) {}
