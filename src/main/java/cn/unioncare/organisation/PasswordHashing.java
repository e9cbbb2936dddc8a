package cn.unioncare.organisation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: those that people choose behind a slow hash, one-time secrets behind a fast one. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    private static final String SLOW = "bcrypt";

    /** One check takes an ordinary server's core about 70 ms, and a program pays it with each request. */
    private static final int STRENGTH = 10;

    @Bean
    @SuppressWarnings("deprecation") // There is no other name for a hash that is none.
    PasswordEncoder passwordEncoder(Environment environment) {
        Map<String, PasswordEncoder> encoders = new HashMap<>();
        encoders.put(SLOW, new BCryptPasswordEncoder(STRENGTH));
        encoders.put(OnceEncoder.NAME, new OnceEncoder());
        if (environment.acceptsProfiles(Profiles.of("test"))) {
            // Tests make thousands of requests, each of which would pay the slow hash.
            encoders.put("noop", NoOpPasswordEncoder.getInstance());
        }
        return new DelegatingPasswordEncoder(SLOW, encoders);
    }
}
