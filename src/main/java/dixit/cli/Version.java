package dixit.cli;

import dixit.model.Sha256;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
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

    /** Of the names and checksums of all that is in the program: quicker than reading all of it again at every start. */
    private static String digest() throws IOException {
        try (JarFile program = new JarFile(new File(Version.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()))) {
            var digest = new Sha256();
            program.stream()
                    .map(entry -> entry.getName() + ' ' + entry.getCrc() + '\n')
                    .sorted()
                    .forEach(digest::add);
            return digest.hex(DIGITS);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a program without a place", e);
        }
    }
}
