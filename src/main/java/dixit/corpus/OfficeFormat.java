package dixit.corpus;

import dixit.model.Publication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PDF, Word (old and new) and RTF, by Apache Tika. What lies embedded in them is not read. */
final class OfficeFormat implements Format {

    private static final int MOST_BYTES = 64 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Set<String> WORD = Set.of("docx", "docm", "dotx");

    /** Who reads a kind of document. */
    private enum Kind {
        PDF {
            @Override
            Parser parser() {
                return new PDFParser();
            }
        },
        OOXML {
            @Override
            Parser parser() {
                return new OOXMLParser();
            }
        },
        OLD_WORD {
            @Override
            Parser parser() {
                return new OfficeParser();
            }
        },
        RTF {
            @Override
            Parser parser() {
                return new RTFParser();
            }
        };

        abstract Parser parser();
    }

    @Override
    public boolean recognises(Head head) {
        return kind(head).isPresent();
    }

    private static Optional<Kind> kind(Head head) {
        if (head.startsWith("%PDF-")) {
            return Optional.of(Kind.PDF);
        }
        if (head.startsWith("{\\rtf")) {
            return Optional.of(Kind.RTF);
        }
        if (head.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Kind.OLD_WORD);
        }
        boolean word = head.startsWith('P', 'K', 3, 4)
                && (head.ends(WORD) || head.words().contains("[Content_Types].xml"));
        return word ? Optional.of(Kind.OOXML) : Optional.empty();
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Label label = source.label();
        Kind kind = kind(source.head()).orElseThrow();
        Optional<byte[]> bytes = source.bytes(MOST_BYTES);
        if (bytes.isEmpty()) {
            sink.problem(label.problem("is larger than " + (MOST_BYTES >> 20) + " MB, too large for one article"));
            return;
        }
        String digest = new Digest().add(label.last()).add(bytes.get()).told();
        sink.item(new Item(label, digest, () -> document(label, kind, bytes.get())));
    }

    private static Read document(Label label, Kind kind, byte[] bytes) {
        var metadata = new Metadata();
        var paragraphs = new DocumentText(Decoding.MOST_BYTES, LONGEST);
        try {
            kind.parser().parse(new ByteArrayInputStream(bytes), paragraphs, metadata, nothingEmbedded());
        } catch (EncryptedDocumentException locked) {
            return label.not("is locked by a password; save it without one");
        } catch (SAXException | TikaException | IOException | RuntimeException | StackOverflowError broken) {
            return label.not(
                    paragraphs.refusal().orElseGet(() -> "cannot be read (" + reason(broken) + "); save it as text"));
        }
        String body = paragraphs.text();
        Optional<String> title = Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                .flatMap(Manuscript::words)
                .filter(words -> body.startsWith(words));
        return new Manuscript(
                        label,
                        title,
                        title.map(words -> body.substring(words.length()).strip())
                                .orElse(body),
                        publication(label, metadata))
                .read();
    }

    private static String reason(Throwable broken) {
        Throwable root = broken;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /** The day in the file's name tells better than the day on which somebody saved the document. */
    private static Publication publication(Label label, Metadata metadata) {
        Optional<LocalDate> saved = Optional.ofNullable(metadata.getDate(TikaCoreProperties.CREATED))
                .map(Date::toInstant)
                .map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
        return new Publication(
                Optional.empty(),
                FileName.date(label.last()).or(() -> saved),
                Optional.empty(),
                Optional.ofNullable(metadata.get(TikaCoreProperties.CREATOR)).flatMap(Manuscript::words),
                Optional.empty());
    }

    private static ParseContext nothingEmbedded() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return false;
            }

            @Override
            public void parseEmbedded(
                    java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
                // left out
            }
        });
        return context;
    }
}
