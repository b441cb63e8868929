package dixit.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Atom, RFC 4287: the newest statements of a search. */
final class AtomSheet implements Sheet {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /** Letters that XML 1.0 cannot hold. */
    private static final Pattern UNFIT =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Provenance provenance;
    private final XMLStreamWriter xml;

    AtomSheet(Provenance provenance, Writer out) throws IOException {
        this.provenance = provenance;
        try {
            this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            head();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void head() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text("id", "urn:uuid:" + Names.uuid("search " + provenance.asked().address()));
        text("title", provenance.title());
        text("subtitle", String.join("; ", provenance.lines()));
        text("updated", provenance.built().toString());
        author(provenance.program());
        xml.writeStartElement("generator");
        xml.writeAttribute("version", fit(provenance.maker().program()));
        xml.writeCharacters("Dixit");
        xml.writeEndElement();
        if (!provenance.maker().site().isEmpty()) {
            link("self", "application/atom+xml", provenance.twin("atom"));
            link("alternate", "text/html", provenance.search());
        }
    }

    @Override
    public void add(Said said) throws IOException {
        try {
            entry(said);
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void entry(Said said) throws XMLStreamException {
        Instant when = said.day().map(day -> Instant.parse(day + "T00:00:00Z")).orElse(provenance.built());
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        text("id", Names.urn(said));
        text("title", said.headline());
        text("updated", when.toString());
        text("published", when.toString());
        for (String name : said.names()) {
            author(name);
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", said.stance());
        Optional<String> page = provenance.page(said);
        if (page.isPresent()) {
            link("alternate", "text/html", page.get());
        }
        if (said.url().isPresent()) {
            link(page.isPresent() ? "via" : "alternate", "text/html", said.url().get());
        }
        text("content", said.words() + "\n\n" + said.source());
        xml.writeEndElement();
    }

    @Override
    public void end() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text("name", name);
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(fit(text));
        xml.writeEndElement();
    }

    private void link(String relation, String media, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", media);
        xml.writeAttribute("href", fit(address));
    }

    private static String fit(String text) {
        return UNFIT.matcher(text).replaceAll("\ufffd");
    }
}
