package dixit.web;

import dixit.export.Exports;
import dixit.export.Format;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code /opensearch.xml}: how a browser may ask from its address bar, by OpenSearch 1.1. */
final class OpenSearch {

    static final String MEDIA = "application/opensearchdescription+xml; charset=utf-8";

    private static final String TERMS = "{searchTerms}";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String site;

    private OpenSearch(String site) {
        this.site = site;
    }

    /**
     * The description.
     *
     * @param site the server as the browser calls it, without a slash at the end
     */
    static byte[] description(String site) {
        OpenSearch description = new OpenSearch(site);
        try {
            description.write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return description.bytes.toByteArray();
    }

    private void write() throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("OpenSearchDescription");
        xml.writeDefaultNamespace("http://a9.com/-/spec/opensearch/1.1/");
        text(xml, "ShortName", "Dixit");
        text(xml, "Description", "Who said it, who denied it");
        text(xml, "InputEncoding", "UTF-8");
        text(xml, "OutputEncoding", "UTF-8");
        url(xml, "text/html", "/search?q=" + TERMS, "results");
        url(xml, "application/x-suggestions+json", "/suggest.opensearch.json?q=" + TERMS, "suggestions");
        for (Format format : Exports.FORMATS) {
            if (format.use() == Format.Use.FOLLOW) {
                String media = format.media().replaceFirst(";.*", "");
                url(xml, media, "/search." + format.key() + "?q=" + TERMS, "results");
            }
        }
        url(xml, "application/opensearchdescription+xml", "/opensearch.xml", "self");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void url(XMLStreamWriter xml, String media, String template, String relation) throws XMLStreamException {
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", media);
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("template", site + template);
    }
}
