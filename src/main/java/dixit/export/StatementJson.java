package dixit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dixit.model.Article;
import dixit.model.Certainty;
import dixit.model.Meaning;
import dixit.model.Mention;
import dixit.model.Party;
import dixit.model.Publication;
import dixit.model.Speaker;
import dixit.model.Statement;
import dixit.model.Strength;
import dixit.model.Wording;
import dixit.search.Entry;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The public JSON form of a statement: the same on the command line, on the web and in files.
 *
 * <p>Offsets count Unicode code points of the article's text. What is not known is left out; lists are always there.
 * Written by {@link Json}, or by any Jackson mapper.
 */
@JsonPropertyOrder({"id", "article", "words", "speakers", "addressee", "sense", "confidence", "corrections"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatementJson(
        String id,
        Source article,
        @JsonUnwrapped Words words,
        List<Voice> speakers,
        Optional<Piece> addressee,
        @JsonUnwrapped Sense sense,
        double confidence,
        List<Correction> corrections) {

    public StatementJson {
        speakers = List.copyOf(speakers);
        corrections = List.copyOf(corrections);
    }

    /** A stored statement. */
    public static StatementJson of(Entry entry) {
        Source source = Source.of(entry.statement().article(), entry.title(), entry.publication());
        return of(entry.statement(), source, Letters.of(entry));
    }

    /** A statement of {@code article}. */
    public static StatementJson of(Statement statement, Article article) {
        return all(List.of(statement), article).getFirst();
    }

    /** The statements of one article, whose text is gone through once for all of them. */
    public static List<StatementJson> all(List<Statement> statements, Article article) {
        Source source = Source.of(article.id(), article.title(), article.publication());
        Letters letters = Letters.of(article);
        return statements.stream()
                .map(statement -> of(statement, source, letters))
                .toList();
    }

    private static StatementJson of(Statement statement, Source source, Letters letters) {
        return new StatementJson(
                statement.id(),
                source,
                Words.of(statement, letters),
                statement.speakers().stream()
                        .map(mention -> Voice.of(mention, letters))
                        .toList(),
                statement.meaning().addressee().map(span -> Piece.of(span, letters)),
                Sense.of(statement.meaning(), source, letters),
                Math.round(statement.confidence() * 1000) / 1000.0,
                statement.corrections().stream().map(Correction::of).toList());
    }

    /**
     * What a reader put right; the rest of the statement already says what is right.
     *
     * @param aspect speaker, role, country or stance
     * @param was what the program had understood
     */
    @JsonPropertyOrder({"aspect", "was", "note", "day"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Correction(String aspect, String was, Optional<String> note, Optional<LocalDate> day) {

        static Correction of(dixit.model.Correction correction) {
            return new Correction(correction.aspect().key(), correction.was(), correction.note(), correction.day());
        }
    }

    /** The article a statement stands in. */
    @JsonPropertyOrder({"id", "title", "publisher", "date", "url", "author", "primary"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Source(
            String id,
            String title,
            Optional<String> publisher,
            Optional<LocalDate> date,
            Optional<URI> url,
            Optional<String> author,
            Optional<Publication.Document> primary) {

        /** The article of this id. */
        public static Source of(String id, String title, Publication publication) {
            return new Source(
                    id,
                    title,
                    publication.publisher(),
                    publication.date(),
                    publication.url(),
                    publication.author(),
                    publication.primary());
        }
    }

    /** The letters of a statement. */
    @JsonPropertyOrder({"type", "place", "content", "cue", "context"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Words(String type, String place, List<Piece> content, Optional<Cue> cue, Piece context) {

        public Words {
            content = List.copyOf(content);
        }

        static Words of(Statement statement, Letters letters) {
            Wording wording = statement.wording();
            return new Words(
                    wording.type().key(),
                    statement.place().key(),
                    wording.content().stream()
                            .map(span -> Piece.of(span, letters))
                            .toList(),
                    wording.cue().map(cue -> Cue.of(cue, letters)),
                    Piece.of(wording.context(), letters));
        }
    }

    /** The words that attribute, and their dictionary form. */
    @JsonPropertyOrder({"start", "end", "text", "lemma"})
    public record Cue(int start, int end, String text, String lemma) {

        static Cue of(Wording.Cue cue, Letters letters) {
            Piece piece = Piece.of(cue.span(), letters);
            return new Cue(piece.start(), piece.end(), piece.text(), cue.lemma());
        }
    }

    /**
     * A speaker as understood and as written.
     *
     * @param kind person, organization, country or unnamed
     * @param written the words of the text: {@code he}, {@code Beijing}
     */
    @JsonPropertyOrder({"name", "kind", "role", "organization", "country", "written", "span"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Voice(
            String name,
            String kind,
            Optional<String> role,
            Optional<String> organization,
            Optional<Country> country,
            String written,
            Extent span) {

        static Voice of(Mention mention, Letters letters) {
            Speaker speaker = mention.speaker();
            Piece written = Piece.of(mention.span(), letters);
            return new Voice(
                    speaker.name(),
                    speaker.kind(),
                    speaker.position(),
                    speaker.body(),
                    speaker.country().map(country -> new Country(country.code(), country.name())),
                    written.text(),
                    new Extent(written.start(), written.end()));
        }
    }

    /** A country by ISO 3166-1 alpha-2 code and English name. */
    @JsonPropertyOrder({"code", "name"})
    public record Country(String code, String name) {}

    /** A stretch of the article's text, in code points. */
    @JsonPropertyOrder({"start", "end"})
    public record Extent(int start, int end) {}

    /**
     * What a statement does.
     *
     * @param date the day it was said, else the day its article appeared
     */
    @JsonPropertyOrder({"stance", "about", "incident", "hedge", "certainty", "strength", "date", "nested"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Sense(
            String stance,
            List<About> about,
            Optional<String> incident,
            Optional<Piece> hedge,
            Optional<String> certainty,
            Optional<String> strength,
            Optional<LocalDate> date,
            boolean nested) {

        public Sense {
            about = List.copyOf(about);
        }

        static Sense of(Meaning meaning, Source source, Letters letters) {
            return new Sense(
                    meaning.stance().key(),
                    meaning.about().stream()
                            .map(party -> About.of(party, letters))
                            .toList(),
                    meaning.incident(),
                    meaning.hedge().map(span -> Piece.of(span, letters)),
                    meaning.standing().certainty().map(Certainty::key),
                    meaning.standing().strength().map(Strength::key),
                    meaning.uttered().or(source::date),
                    meaning.nested());
        }
    }

    /** One about whom something is said: a person, organization, country or threat actor. */
    @JsonPropertyOrder({"kind", "key", "name", "written", "span"})
    public record About(String kind, String key, String name, String written, Extent span) {

        static About of(Party party, Letters letters) {
            Piece written = Piece.of(party.span(), letters);
            return new About(
                    party.kind().key(),
                    party.key(),
                    party.name(),
                    written.text(),
                    new Extent(written.start(), written.end()));
        }
    }
}
