package dixit.corpus;

import dixit.model.Publication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** A mail: a newsletter, a press release. Its plain text is read, else its HTML; attachments are not. */
final class MailFormat implements Format {

    private static final Set<String> ENDINGS = Set.of("eml");
    private static final Pattern HEADER = Pattern.compile("^[A-Za-z][A-Za-z0-9-]*:.*");
    private static final Pattern FROM = Pattern.compile("(?im)^from:");
    private static final Pattern TRANSPORT = Pattern.compile("(?im)^(?:message-id|mime-version|received|return-path):");
    static final int MOST_BYTES = 16 << 20;

    @Override
    public boolean recognises(Head head) {
        String words = head.words();
        return HEADER.matcher(head.firstLine()).matches()
                && FROM.matcher(words).find()
                && (head.ends(ENDINGS) || TRANSPORT.matcher(words).find());
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Optional<byte[]> bytes = source.bytes(MOST_BYTES);
        if (bytes.isEmpty()) {
            sink.problem(source.label().problem("is larger than " + (MOST_BYTES >> 20) + " MB, too large for a mail"));
        } else {
            sink.item(item(source.label(), digest(bytes.get()), bytes.get()));
        }
    }

    static String digest(byte[] mail) {
        return new Digest().add(mail).told();
    }

    static Item item(Label label, String digest, byte[] mail) {
        return new Item(label, digest, () -> mail(label, mail));
    }

    private static Read mail(Label label, byte[] bytes) {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        try {
            Message mail = builder.parseMessage(new ByteArrayInputStream(bytes));
            List<String> plain = new ArrayList<>();
            List<String> pages = new ArrayList<>();
            gather(mail, plain, pages, 0);
            String body = plain.isEmpty() ? String.join("\n\n", pages) : String.join("\n\n", plain);
            return new Manuscript(
                            label,
                            Optional.ofNullable(mail.getSubject()).flatMap(Manuscript::words),
                            body,
                            publication(mail))
                    .read();
        } catch (IOException broken) {
            return label.not("is no mail that can be read (" + broken.getMessage() + ")");
        }
    }

    private static Publication publication(Message mail) {
        Optional<String> from = Optional.ofNullable(mail.getFrom()).stream()
                .flatMap(List::stream)
                .map(MailFormat::name)
                .findFirst();
        Optional<LocalDate> date =
                Optional.ofNullable(mail.getDate()).map(day -> LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC));
        return new Publication(from, date, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String name(Mailbox from) {
        return from.getName() == null ? from.getAddress() : from.getName();
    }

    private static void gather(Entity entity, List<String> plain, List<String> pages, int depth) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart parts && depth < Source.DEEPEST) {
            for (Entity part : parts.getBodyParts()) {
                gather(part, plain, pages, depth + 1);
            }
        } else if (body instanceof TextBody text && !"attachment".equals(entity.getDispositionType())) {
            String words = words(text);
            if ("text/html".equals(entity.getMimeType())) {
                pages.add(Markup.fragment(words));
            } else if (!words.isBlank()) {
                plain.add(words.strip());
            }
        }
    }

    private static String words(TextBody text) throws IOException {
        try (InputStream in = ((SingleBody) text).getInputStream()) {
            Decoding decoded = Decoding.text(in.readAllBytes(), Optional.ofNullable(text.getMimeCharset()));
            return decoded instanceof Decoding.Text found ? found.text() : "";
        }
    }
}
