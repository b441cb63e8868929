package dixit.cli;

import dixit.evaluate.Gold;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens annotated articles, and says plainly when a file holds something else. */
final class GoldFile {

    private GoldFile() {}

    static List<Gold.Annotated> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Refusal(String.format(
                    Locale.ROOT, "%s is a folder. Name a file of annotated articles, one JSON object a line.", file));
        }
        List<Gold.Annotated> articles;
        try {
            articles = Gold.read(file);
        } catch (CharacterCodingException binary) {
            throw new Refusal(
                    String.format(
                            Locale.ROOT,
                            "%s is not UTF-8 text. Name a file of annotated articles, one JSON object a line.",
                            file),
                    binary);
        }
        if (articles.isEmpty()) {
            throw new Refusal(String.format(
                    Locale.ROOT, "%s is empty. Name a file of annotated articles, one JSON object a line.", file));
        }
        return articles;
    }
}
