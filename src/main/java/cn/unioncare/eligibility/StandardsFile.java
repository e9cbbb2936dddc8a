package cn.unioncare.eligibility;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Standards as a release or an installation brings them: {@code region,effectiveFrom,amount,source} in a CSV file. */
public final class StandardsFile implements LocalStandards {

    private final List<LocalStandard> standards;

    private StandardsFile(DataFile file) {
        this.standards = file.rows(4, cells -> new LocalStandard(
            cells[0], LocalDate.parse(cells[1]), new BigDecimal(cells[2]), cells[3]));
    }

    /** @throws IllegalStateException if it cannot be read or has a bad row */
    public static StandardsFile at(Path path) {
        return new StandardsFile(DataFile.at(path));
    }

    /** @throws IllegalStateException if it cannot be read or has a bad row */
    public static StandardsFile onClasspath(String name) {
        return new StandardsFile(DataFile.onClasspath(name));
    }

    /** Those that come with the release. */
    public static StandardsFile ours() {
        return onClasspath("/standards/local-standards.csv");
    }

    List<LocalStandard> all() {
        return standards;
    }

    @Override
    public Optional<LocalStandard> on(String region, LocalDate day) {
        return standards.stream()
            .filter(standard -> standard.region().equals(region) && !standard.effectiveFrom().isAfter(day))
            .max(Comparator.comparing(LocalStandard::effectiveFrom));
    }
}
