package dixit.export;

import dixit.lexicon.Incident;
import dixit.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Speaker;
import dixit.model.Statement;
import dixit.model.Strength;
import dixit.search.Entry;
import dixit.search.Values;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement as every form of export tells it: in words, each on one line.
 *
 * @param number its place among the answers, counted from 1
 */
record Said(long number, Entry entry, Lexicon lexicon) {

    private static final int HEADLINE = 80;
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

    /** A text on one line, without control characters. */
    static String line(String text) {
        return GAPS.matcher(text).replaceAll(" ").strip();
    }

    Statement statement() {
        return entry.statement();
    }

    String id() {
        return statement().id();
    }

    List<Speaker> speakers() {
        return statement().speakers().stream().map(Mention::speaker).distinct().toList();
    }

    List<String> names() {
        return speakers().stream().map(speaker -> line(speaker.name())).toList();
    }

    /** Each speaker with role, organization and country at the time: {@code Ada Quill, Defence Minister, New Zealand}. */
    List<String> voices() {
        return speakers().stream().map(Said::voice).toList();
    }

    /** All of them, in one line. */
    String who() {
        return speakers().isEmpty() ? "No named source" : String.join("; ", voices());
    }

    private static String voice(Speaker speaker) {
        return Stream.of(
                        Optional.of(speaker.name()),
                        speaker.position(),
                        speaker.body(),
                        speaker.country().map(country -> country.name()))
                .flatMap(Optional::stream)
                .map(Said::line)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String stance() {
        return statement().meaning().stance().key();
    }

    /** The statement's very words. */
    String words() {
        return line(statement().wording().content().stream().map(entry::at).collect(Collectors.joining(" … ")));
    }

    /** The sentences in which they stand. */
    String sentence() {
        return line(entry.context());
    }

    /** How much of it is quoted. */
    String kind() {
        return switch (statement().wording().type()) {
            case DIRECT -> "direct quotation";
            case INDIRECT -> "reported speech";
            case MIXED -> "partly quoted";
        };
    }

    List<String> about() {
        return statement().meaning().about().stream()
                .map(party -> line(party.name()))
                .distinct()
                .toList();
    }

    List<Party> about(Party.Kind kind) {
        return statement().meaning().about().stream()
                .filter(party -> party.kind() == kind)
                .toList();
    }

    /** What people call the incident. */
    Optional<String> incident() {
        return statement()
                .meaning()
                .incident()
                .map(key -> line(lexicon.incident(key).map(Incident::label).orElse(key)));
    }

    Optional<String> hedge() {
        return statement()
                .meaning()
                .hedge()
                .filter(statement().wording().context()::contains)
                .map(span -> line(entry.at(span)));
    }

    /** How certain the speaker is, where the words say so. */
    Optional<Certainty> certainty() {
        return statement().meaning().standing().certainty();
    }

    /** Who answers for it. */
    Optional<String> strength() {
        return statement().meaning().standing().strength().map(Strength::key);
    }

    /** The day it was said, else published. */
    Optional<LocalDate> day() {
        return Values.day(entry);
    }

    Optional<LocalDate> published() {
        return entry.publication().date();
    }

    String title() {
        return line(entry.title());
    }

    Optional<String> publisher() {
        return entry.publication().publisher().map(Said::line);
    }

    Optional<String> author() {
        return entry.publication().author().map(Said::line);
    }

    /** The publisher's address of the article, if a browser may follow it. */
    Optional<String> url() {
        return entry.publication().url().filter(Said::leadsSomewhere).map(URI::toASCIIString);
    }

    private static boolean leadsSomewhere(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    }

    /** Where in the article it stands: {@code headline}, {@code paragraph 4}. */
    String place() {
        return switch (statement().place()) {
            case BODY -> "paragraph " + entry.paragraph();
            case HEADLINE, LEAD, CAPTION -> statement().place().key();
        };
    }

    /** What readers put right: {@code speaker, stance}; empty for nothing. */
    String corrected() {
        return statement().corrections().stream()
                .map(correction -> correction.aspect().key())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** {@code Ada Quill (deny): nobody broke in}, cut to a line's length. */
    String headline() {
        String names = names().isEmpty() ? "No named source" : String.join(", ", names());
        String words = words();
        int gap = words.length() <= HEADLINE ? words.length() : words.lastIndexOf(' ', HEADLINE);
        return names + " (" + stance() + "): "
                + (gap == words.length() ? words : words.substring(0, gap > 0 ? gap : HEADLINE) + "…");
    }

    /** {@code Title, The Courier, 2024-03-26, paragraph 4, direct quotation}. */
    String source() {
        return Stream.of(
                        Optional.of(title()),
                        publisher(),
                        published().map(Object::toString),
                        Optional.of(place()),
                        Optional.of(kind()),
                        Optional.of(corrected()).filter(what -> !what.isEmpty()).map(what -> "corrected: " + what))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** {@code Ada Quill, Defence Minister (deny, direct quotation): “…”}. */
    String inOneLine() {
        return who() + " (" + stance() + ", " + kind() + (corrected().isEmpty() ? "" : ", corrected: " + corrected())
                + "): " + words();
    }
}
