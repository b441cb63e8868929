package dixit.search;

/**
 * What an index is made of, written into it at each commit.
 *
 * @param corpus the name of the corpus folder
 * @param program the version of the program that stores
 * @param built when, in ISO 8601 and UTC
 */
public record Stamp(String corpus, String program, String built) {}
