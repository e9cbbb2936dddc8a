package cn.unioncare.nomination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code nomination/cases.csv}: which test proves each of the cases N1 to N22 of selections. */
class SelectionCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/nomination");

    /** @param row of the conditions, its cells; empty where the test goes through none */
    record Case(String number, String testClass, String method, List<String> row) {

        static Case of(List<String> cells) {
            return new Case(cells.get(0), cells.get(2), cells.get(3), cells.subList(4, cells.size()));
        }
    }

    static final List<Case> CASES = rows("cases.csv").map(Case::of).toList();

    private static Stream<List<String>> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream().filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void each_case_is_proved() {
        Set<String> proved = CASES.stream().map(Case::number).collect(Collectors.toSet());

        assertThat(IntStream.rangeClosed(1, 22).mapToObj(number -> "N" + number)).allMatch(proved::contains);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void the_test_that_proves_it_is_there(Case one) throws ClassNotFoundException {
        assertThat(Class.forName(one.testClass()).getDeclaredMethods()).filteredOn(method -> method.getName().equals(one.method()))
            .singleElement().satisfies(method -> assertThat(method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class)).isTrue());
        if (one.row().size() > 1) {
            assertThat(rows("conditions.csv").filter(row -> row.subList(0, 3).equals(one.row()))).isNotEmpty();
        }
    }
}
