package dixit.search;

import java.util.Optional;

/**
 * What a file held when it was read.
 *
 * @param fingerprint that of its {@link Origin}
 * @param article the id of its article; nothing for a file of many articles, each of which has a file's name of its own
 */
public record Holding(String fingerprint, Optional<String> article) {}
