package cn.unioncare.workflow;

import java.time.Clock;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockConfiguration {

    @Bean
    UnionCareClock clock() {
        return new UnionCareClock();
    }

    /** What "past" and "future" mean to the validation of forms. */
    @Bean
    ValidationConfigurationCustomizer validationByOurClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}
