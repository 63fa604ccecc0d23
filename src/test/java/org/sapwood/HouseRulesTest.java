package org.sapwood;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: rooms on floors, arrows only downwards. */
class HouseRulesTest {
    private static final String ROOT = "org.sapwood.";
    private static final Path SOURCE = Path.of("src/main/java/org/sapwood");

    /** Main is the roof: above every floor. */
    private static final Map<String, Integer> FLOORS = new TreeMap<>(Map.ofEntries(
            Map.entry("definition", 0),
            Map.entry("access", 0),
            Map.entry("document", 1),
            Map.entry("insight", 1),
            Map.entry("sql", 1),
            Map.entry("pack", 2),
            Map.entry("records", 2),
            Map.entry("tree", 2),
            Map.entry("audit", 2),
            Map.entry("engine", 3),
            Map.entry("synthetic", 3),
            Map.entry("briefing", 4),
            Map.entry("bench", 4),
            Map.entry("web", 5),
            Map.entry("cli", 5)));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sapwood");

    @Test
    void everyRoomIsOnAFloor() throws IOException {
        try (Stream<Path> rooms = Files.list(SOURCE)) {
            List<String> names = rooms.filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .toList();
            assertThat(names).isNotEmpty().allMatch(FLOORS::containsKey);
        }
    }

    @Test
    void aRoomImportsOnlyLowerFloors() {
        FLOORS.forEach((room, floor) -> noClasses()
                .that(areIn(room))
                .should()
                .dependOnClassesThat(areOnFloorOrAbove(room, floor))
                .allowEmptyShould(true)
                .check(CLASSES));
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("org.sapwood.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theGroundFloorStandsOnJavaAlone() {
        for (String room : List.of("definition", "access")) {
            noClasses()
                    .that(areIn(room))
                    .should()
                    .dependOnClassesThat(outside("java.", ROOT + room))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void librariesStayInTheirRooms() {
        only("java.sql.", "records", "tree", "audit", "engine", "bench");
        only("org.snakeyaml.", "pack", "tree");
        only("org.apache.calcite.", "sql");
        only("com.zaxxer.", "tree");
        only("org.flywaydb.", "tree", "audit");
        only("io.zonky.", "tree");
        only("org.apache.commons.compress.", "tree");
        only("org.tukaani.", "tree");
        only("com.openhtmltopdf.", "document");
        only("org.springframework.", "web");
        only("jakarta.mail.", "web");
        only("org.eclipse.angus.", "web");
        only("picocli.", "cli");
    }

    @Test
    void onlyMainReadsTheClock() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are not Main", type -> !type.getFullName().equals("org.sapwood.Main")))
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    private static void only(String library, String... rooms) {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are outside " + Arrays.toString(rooms) + " and Main",
                        type -> !type.getPackageName().equals("org.sapwood")
                                && Arrays.stream(rooms).noneMatch(room -> isIn(type, room))))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of " + library, type -> type.getFullName().startsWith(library)))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> areIn(String room) {
        return DescribedPredicate.describe("are in " + room, type -> isIn(type, room));
    }

    private static boolean isIn(JavaClass type, String room) {
        return type.getPackageName().equals(ROOT + room)
                || type.getPackageName().startsWith(ROOT + room + ".");
    }

    private static DescribedPredicate<JavaClass> areOnFloorOrAbove(String own, int floor) {
        return DescribedPredicate.describe(
                "are on floor " + floor + " or above, or at the roof",
                type -> type.getPackageName().equals("org.sapwood")
                        || FLOORS.entrySet().stream()
                                .filter(entry -> entry.getValue() >= floor
                                        && !entry.getKey().equals(own))
                                .anyMatch(entry -> isIn(type, entry.getKey())));
    }

    private static DescribedPredicate<JavaClass> outside(String... prefixes) {
        return DescribedPredicate.describe(
                "are outside " + Arrays.toString(prefixes),
                type -> !type.isPrimitive()
                        && !type.isArray()
                        && Arrays.stream(prefixes).noneMatch(type.getFullName()::startsWith));
    }
}
