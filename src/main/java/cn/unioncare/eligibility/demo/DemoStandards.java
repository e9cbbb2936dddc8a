package cn.unioncare.eligibility.demo;

import cn.unioncare.eligibility.RecordedStandards;
import cn.unioncare.eligibility.StandardsFile;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The standards of a demonstration's other regions, which nobody has published. They exist nowhere else. */
@Component
@DependsOnDatabaseInitialization
@Profile({"demo", "test"})
class DemoStandards implements InitializingBean {

    private final RecordedStandards recorded;

    DemoStandards(RecordedStandards recorded) {
        this.recorded = recorded;
    }

    @Override
    public void afterPropertiesSet() {
        recorded.seed(StandardsFile.onClasspath("/demo/local-standards.csv"));
    }
}
