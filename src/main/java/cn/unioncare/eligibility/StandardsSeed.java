package cn.unioncare.eligibility;

import java.nio.file.Path;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** At the start the table takes what it lacks from the release's file, or from the installation's own. */
@Component
@DependsOnDatabaseInitialization
class StandardsSeed implements InitializingBean {

    private final RecordedStandards recorded;
    private final String file;

    /** @param file a CSV file that takes the place of the one in the release, or blank for that one */
    StandardsSeed(RecordedStandards recorded, @Value("${unioncare.standards.file:}") String file) {
        this.recorded = recorded;
        this.file = file;
    }

    /** @throws IllegalStateException if it cannot be read or has a bad row, which stops the start */
    @Override
    public void afterPropertiesSet() {
        recorded.seed(file.isBlank() ? StandardsFile.ours() : StandardsFile.at(Path.of(file)));
    }
}
