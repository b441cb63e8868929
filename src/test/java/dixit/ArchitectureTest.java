package dixit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house that can be read from its classes: who may look at whom, and what nobody does. */
class ArchitectureTest {

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dixit");

    /** Templates are made by a machine, by its rules. */
    private static final String PAGES = "dixit.web.pages..";

    /** The rooms that each room may look at, beside itself. {@code cli} wires them all. */
    private static final Map<String, Set<String>> LOOKS = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("corpus", Set.of("model")),
            Map.entry("text", Set.of("model")),
            Map.entry("lexicon", Set.of("model")),
            Map.entry("learn", Set.of("model", "text", "lexicon")),
            Map.entry("extract", Set.of("model", "text", "lexicon", "learn")),
            Map.entry("correct", Set.of("model", "lexicon")),
            Map.entry("evaluate", Set.of("model")),
            Map.entry("variants", Set.of("model")),
            Map.entry("search", Set.of("model", "lexicon")),
            Map.entry("lucene", Set.of("model", "search", "variants")),
            Map.entry("opensearch", Set.of("model", "search")),
            Map.entry("replies", Set.of("model", "lexicon", "search")),
            Map.entry("export", Set.of("model", "lexicon", "search")),
            Map.entry("web", Set.of("model", "search", "replies", "export", "correct", "variants")),
            Map.entry("fetch", Set.of("model")));

    /** The rooms in which a library may be named, by its packages. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.lucene..", Set.of("lucene", "search")),
            Map.entry("spark..", Set.of("web")),
            Map.entry("org.eclipse.jetty..", Set.of("web")),
            Map.entry("gg.jte..", Set.of("web")),
            Map.entry("picocli..", Set.of("cli")),
            Map.entry("me.tongfei..", Set.of("cli")),
            Map.entry("opennlp..", Set.of("text")),
            Map.entry("org.jsoup..", Set.of("corpus")),
            Map.entry("net.dankito..", Set.of("corpus")),
            Map.entry("com.rometools..", Set.of("corpus")),
            Map.entry("org.netpreserve..", Set.of("corpus", "fetch")),
            Map.entry("de.siegmar..", Set.of("corpus", "lexicon")),
            Map.entry("org.apache.tika..", Set.of("corpus")),
            Map.entry("org.apache.commons.compress..", Set.of("corpus")),
            Map.entry("org.apache.james..", Set.of("corpus")),
            Map.entry("crawlercommons..", Set.of("fetch")));

    private static String[] packages(Collection<String> rooms) {
        return rooms.stream().map(room -> "dixit." + room + "..").toArray(String[]::new);
    }

    @Test
    void everyRoomIsInTheTable() {
        Set<String> rooms = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("dixit."))
                .map(name -> name.replaceFirst("^dixit\\.(\\w+).*", "$1"))
                .filter(room -> !room.equals("cli") && !LOOKS.containsKey(room))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), rooms, "rooms without a row in ARCHITECTURE.md and here");
    }

    @Test
    void aRoomLooksOnlyWhereTheTableAllows() {
        LOOKS.forEach((room, seen) -> {
            Set<String> allowed = new TreeSet<>(seen);
            allowed.add(room);
            noClasses()
                    .that()
                    .resideInAPackage("dixit." + room + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("dixit..").and(resideOutsideOfPackages(packages(allowed))))
                    .because("dixit." + room + " may look at " + seen + " only")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        });
    }

    @Test
    void noRoomsLookAtEachOtherInACircle() {
        slices().matching("dixit.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void aLibraryStaysInItsRoom() {
        LIBRARIES.forEach((library, rooms) -> noClasses()
                .that()
                .resideOutsideOfPackages(packages(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("only " + rooms + " may name it")
                .allowEmptyShould(true)
                .check(HOUSE));
    }

    @Test
    void searchKnowsOfLuceneNoMoreThanTheSyntaxTree() {
        noClasses()
                .that()
                .resideInAPackage("dixit.search..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene..")
                        .and(resideOutsideOfPackages("org.apache.lucene.queryparser.flexible..")))
                .because("a cluster has no use for Lucene's own queries")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void whatIsUnderstoodKnowsNoJson() {
        noClasses()
                .that()
                .resideInAnyPackage("dixit.model..", "dixit.extract..", "dixit.learn..", "dixit.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("a form of writing is a matter of the rooms that read or write")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineKnowsTheClockTheEnvironmentAndTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dixit.cli..")
                .should()
                .accessTargetWhere(readsTheWorld())
                .because("the same article gives the same answer on every machine and day")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWorld() {
        Set<String> ofSystem = Set.of("out", "err", "in", "getenv", "currentTimeMillis", "exit");
        return describe("the clock, the environment or the terminal", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return (owner.isEquivalentTo(System.class) && ofSystem.contains(name))
                    || (owner.isAssignableTo(Temporal.class) && name.equals("now"))
                    || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                    || name.equals("printStackTrace");
        });
    }

    @Test
    void nothingStaticIsMutable() {
        fields().that()
                .areStatic()
                .and(describe("are written by hand", ArchitectureTest::byHand))
                .should()
                .beFinal()
                .because("two threads would see each other through it")
                .check(HOUSE);
        noFields()
                .that()
                .areStatic()
                .and(describe("are written by hand", ArchitectureTest::byHand))
                .should()
                .haveRawType(describe("a type that changes", ArchitectureTest::changes))
                .because("final does not keep an array, a builder or a counter from changing")
                .check(HOUSE);
    }

    private static boolean byHand(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !resideInAPackage(PAGES).test(field.getOwner());
    }

    private static boolean changes(JavaClass type) {
        String name = type.getName();
        return type.isArray()
                || name.startsWith("java.util.concurrent.atomic.")
                || (type.isAssignableTo(Map.class) && !type.isEquivalentTo(Map.class))
                || type.isEquivalentTo(StringBuilder.class)
                || Set.of("java.util.ArrayList", "java.util.HashSet", "java.util.BitSet", "java.util.Random")
                        .contains(name);
    }

    @Test
    void aNameSaysWhatAThingIs() {
        for (String ending : List.of("Impl", "Manager", "Helper", "Helpers", "Util", "Utils", "Constants")) {
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith(ending)
                    .because("a thing that only manages or helps has not found its name")
                    .check(HOUSE);
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> bare = HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.getName().startsWith("dixit.web.pages"))
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), bare, "packages whose package-info.java lacks @NullMarked");
    }
}
