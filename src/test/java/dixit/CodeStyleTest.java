package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that count: long files, many parameters, left-overs. */
class CodeStyleTest {

    private static final int MOST_LINES = 450;
    private static final int MOST_PARAMETERS = 4;
    private static final int MOST_COMPONENTS = 8;
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    /** In two halves, so that this file does not find itself. */
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled");

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path root, Predicate<String> bad) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(root)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (bad.test(lines.get(i))) {
                    found.add(file + ":" + (i + 1));
                }
            }
        }
        return found;
    }

    @Test
    void noFileIsTooLongToReadInOneSitting() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        Predicate<String> leftOver = line -> LEFT_OVER.matcher(line).find();

        assertEquals(List.of(), lines(MAIN, leftOver));
        assertEquals(List.of(), lines(TESTS, leftOver));
    }

    @Test
    void nobodyImportsAWholePackage() throws IOException {
        Predicate<String> star = line -> line.startsWith("import ") && line.endsWith(".*;");

        assertEquals(List.of(), lines(MAIN, star));
        assertEquals(List.of(), lines(TESTS, star));
    }

    @Test
    void aMethodTakesNoMoreThanFourThings() {
        assertEquals(
                List.of(),
                methods()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(method -> method.getRawParameterTypes().size() > MOST_PARAMETERS)
                        .map(JavaMethod::getFullName)
                        .toList());
    }

    @Test
    void noMethodIsAGetter() {
        Pattern getter = Pattern.compile("get[A-Z].*");

        assertEquals(
                List.of(),
                methods()
                        .filter(method -> getter.matcher(method.getName()).matches())
                        .map(JavaMethod::getFullName)
                        .toList());
    }

    /** The methods written here under names of our own choice. */
    private static Stream<JavaMethod> methods() {
        return ArchitectureTest.HOUSE.stream()
                .filter(type -> !type.getPackageName().startsWith("dixit.web.pages"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.getName().contains("$"))
                .filter(method -> !givenByALibrary(method));
    }

    private static boolean givenByALibrary(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .filter(above -> !above.getPackageName().startsWith("dixit"))
                .flatMap(above -> above.getMethods().stream())
                .anyMatch(above -> above.getName().equals(method.getName()));
    }

    @Test
    void aRecordHasNoMoreThanEightComponents() {
        assertEquals(
                List.of(),
                ArchitectureTest.HOUSE.stream()
                        .filter(JavaClass::isRecord)
                        .filter(record -> record.getFields().stream()
                                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                        .count()
                                > MOST_COMPONENTS)
                        .map(JavaClass::getName)
                        .toList());
    }
}
