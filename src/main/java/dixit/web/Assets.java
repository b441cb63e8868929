package dixit.web;

import dixit.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that pages need, from the jar: our sheet and script under an address that changes with their content, and
 * the flags.
 *
 * <p>May be shared between threads.
 */
final class Assets {

    private static final String FLAGS = "META-INF/resources/_static/flag-icons/7.5.0/flags/4x3/";
    private static final String OURS = "dixit/web/";
    private static final int TAG_DIGITS = 12;

    private final ClassLoader loader = Assets.class.getClassLoader();
    private final Map<String, Optional<Asset>> flags = new ConcurrentHashMap<>();
    private final Map<String, Asset> ours;

    /**
     * A file.
     *
     * @param tag changes with its content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(byte[] bytes, String type, String tag) {}

    Assets() {
        this.ours = Map.of(
                "dixit.css", our("dixit.css", "text/css; charset=utf-8"),
                "dixit.js", our("dixit.js", "text/javascript; charset=utf-8"),
                "icon.svg", our("icon.svg", "image/svg+xml"));
    }

    /** The address of one of our files. */
    String href(String name) {
        Asset asset = ours.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return "/static/" + asset.tag() + "/" + name;
    }

    /** The file at {@code /static/tag/name}, if its content is still the one of this tag. */
    Optional<Asset> ours(String tag, String name) {
        return Optional.ofNullable(ours.get(name)).filter(asset -> asset.tag().equals(tag));
    }

    /** The address of a country's flag, if there is one. */
    Optional<String> flag(String code) {
        String name = code.toLowerCase(Locale.ROOT);
        return flagFile(name).map(asset -> "/flags/" + name + ".svg");
    }

    /** The flag of this code in lower case. */
    Optional<Asset> flagFile(String code) {
        return code.length() == 2 && code.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                ? flags.computeIfAbsent(code, name -> read(FLAGS + name + ".svg", "image/svg+xml"))
                : Optional.empty();
    }

    private Asset our(String name, String type) {
        return read(OURS + name, type)
                .orElseThrow(() -> new IllegalStateException("this program is incomplete: " + name + " is missing"));
    }

    private Optional<Asset> read(String path, String type) {
        URL place = loader.getResource(path);
        if (place == null) {
            return Optional.empty();
        }
        try (InputStream stream = place.openStream()) {
            byte[] bytes = stream.readAllBytes();
            return Optional.of(new Asset(bytes, type, tag(bytes)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String tag(byte[] bytes) {
        return new Sha256().add(bytes).hex(TAG_DIGITS);
    }
}
