package cn.unioncare.eligibility;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The minimum living standards by place and time, from {@code region,effectiveFrom,amount,source} in a CSV file. */
@Service
public class LocalStandards {

    private static final String OURS = "/standards/local-standards.csv";

    private final List<LocalStandard> standards;

    /**
     * @param file a CSV file that takes the place of the one in the release, or blank for that one
     * @throws IllegalStateException if it cannot be read or has a bad row
     */
    public LocalStandards(@Value("${unioncare.standards.file:}") String file) {
        DataFile data = file.isBlank() ? DataFile.onClasspath(OURS) : DataFile.at(Path.of(file));
        this.standards = data.rows(4, cells -> new LocalStandard(
                cells[0], LocalDate.parse(cells[1]), new BigDecimal(cells[2]), cells[3]));
    }

    /** @return the standard in force in that region on that day, if one is known */
    public Optional<LocalStandard> on(String region, LocalDate day) {
        return standards.stream()
                .filter(standard -> standard.region().equals(region) && !standard.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(LocalStandard::effectiveFrom));
    }
}
