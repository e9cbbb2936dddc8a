package cn.unioncare.workflow;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockConfiguration {

    @Bean
    UnionCareClock clock() {
        return new UnionCareClock();
    }
}
