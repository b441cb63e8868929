package dixit.search;

/**
 * The file that an article came from, so that an unchanged file need not be read again.
 *
 * @param file its path within the corpus, with slashes on every machine
 * @param fingerprint of its bytes; a file with another fingerprint has changed
 */
public record Origin(String file, String fingerprint) {}
