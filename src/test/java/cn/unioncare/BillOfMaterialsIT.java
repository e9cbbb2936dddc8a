package cn.unioncare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bill of materials, which a build makes that may ask a registry, names what the product is made of, at the server and
 * in the browser.
 */
@DisabledIfSystemProperty(named = "unioncare.build", matches = "offline=true", disabledReason = "CycloneDX asks a registry")
class BillOfMaterialsIT {

    /** How {@code licences.txt} begins what it has of a library. */
    private static final Pattern BUNDLED = Pattern.compile("(?m)^={80}\\R(\\S+) (\\S+) \\(.*\\)\\R={80}$");

    @ParameterizedTest
    @ValueSource(strings = {"target/bom.json", "target/classes/META-INF/sbom/application.cdx.json"})
    void every_library_that_is_passed_on_stands_in_it_once(String file) throws Exception {
        JsonNode bill = new ObjectMapper().readTree(Path.of(file).toFile());
        List<String> components = bill.path("components").findValuesAsText("purl");
        List<String> bundled = new ArrayList<>();
        BUNDLED.matcher(Files.readString(Path.of("target/classes/static/forms/licences.txt"))).results()
            .map(BillOfMaterialsIT::purl).forEach(bundled::add);

        assertThat(bundled).hasSizeGreaterThan(5);
        assertThat(components).doesNotHaveDuplicates().containsAll(bundled)
            .anyMatch(purl -> purl.startsWith("pkg:maven/org.camunda.bpm/camunda-engine@"));
        assertThat(components.stream().filter(purl -> purl.startsWith("pkg:npm/"))).hasSameSizeAs(bundled);
        assertThat(bill.path("dependencies").findValuesAsText("ref")).containsAll(bundled);
    }

    private static String purl(MatchResult library) {
        return "pkg:npm/" + library.group(1).replace("@", "%40") + "@" + library.group(2);
    }
}
