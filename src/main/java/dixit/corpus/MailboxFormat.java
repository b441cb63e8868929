package dixit.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mailbox (mbox): an article is a mail in it. */
final class MailboxFormat implements Format {

    private static final Pattern DIVIDER = Pattern.compile("^From \\S+ .*\\d{2}:\\d{2}.*\\d{4}.*$");
    private static final Pattern QUOTED_DIVIDER = Pattern.compile("^>+From .*");

    @Override
    public boolean recognises(Head head) {
        return DIVIDER.matcher(head.firstLine()).matches();
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Lines lines = new Lines(source.in(), Decoding.MOST_BYTES);
        var mail = new ByteArrayOutputStream();
        long began = 1;
        boolean blankBefore = true;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            String words = new String(line.get(), StandardCharsets.ISO_8859_1);
            if (blankBefore && DIVIDER.matcher(words.strip()).matches()) {
                give(source.label(), began, mail.toByteArray(), sink);
                mail.reset();
                began = lines.number();
            } else if (mail.size() <= MailFormat.MOST_BYTES) {
                int from = QUOTED_DIVIDER.matcher(words.strip()).matches() ? 1 : 0;
                mail.write(line.get(), from, line.get().length - from);
                mail.write('\n');
            }
            blankBefore = words.isBlank();
        }
        give(source.label(), began, mail.toByteArray(), sink);
    }

    private static void give(Label box, long line, byte[] mail, Sink sink) throws IOException {
        if (mail.length > MailFormat.MOST_BYTES) {
            sink.problem(box.at(line)
                    .problem("is a mail larger than " + (MailFormat.MOST_BYTES >> 20) + " MB, which was left out"));
        } else if (mail.length > 0) {
            String digest = MailFormat.digest(mail);
            sink.item(MailFormat.item(box.at(line, digest), digest, mail));
        }
    }
}
