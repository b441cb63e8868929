package dixit.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
final class Version implements IVersionProvider {

    private static final int DIGITS = 8;

    /** The released version, or {@code development} when the classes lie in a folder. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /**
     * What an index is stamped with: articles are read again when it changes. Between two releases programs differ
     * though their number is the same, so the number is followed by a digest of the program.
     */
    static String stamp() throws IOException {
        String number = number();
        return number.endsWith("-SNAPSHOT") ? number + "+" + digest() : number;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            String.format(
                    Locale.ROOT,
                    "Dixit %s, Java %s",
                    number(),
                    Runtime.version().feature())
        };
    }

    private static String digest() throws IOException {
        try {
            Path program = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(program));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a program without a place", e);
        }
    }
}
