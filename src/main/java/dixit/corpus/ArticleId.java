package dixit.corpus;

import dixit.model.Sha256;
import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An article's identity: the first sixteen hexadecimal digits of the SHA-256 of its canonical address, else of its
 * text. The text is what stands after the front matter, in NFC with blanks collapsed, furniture included: neither a
 * mended date nor a better idea of what furniture is makes another article of it.
 */
final class ArticleId {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int DIGITS = 16;

    private ArticleId() {}

    static String of(FrontMatter front) {
        Optional<URI> url = front.publication().url();
        if (url.isPresent()) {
            return hash(canonical(url.get()));
        }
        String body = normalised(front.text().substring(front.end()));
        return hash(body.isEmpty() ? normalised(front.text()) : body);
    }

    /** The address without what does not tell documents apart: case of the host, usual port, fragment, last slash. */
    static String canonical(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = url.getPort() < 0 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme
                + "://"
                + url.getHost().toLowerCase(Locale.ROOT)
                + (usual ? "" : ":" + url.getPort())
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }

    private static String normalised(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String hash(String of) {
        return new Sha256().add(of).hex(DIGITS);
    }
}
