package cn.unioncare.vault;

import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the keys come from: always a file, except where nothing real is kept. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final Profiles IN_MEMORY = Profiles.of("test | rehearsal");
    private static final Profiles DEMO = Profiles.of("demo");

    @Bean
    KeyRing keyRing(Environment environment) {
        String configured = environment.getProperty("unioncare.vault.key-file", "").trim();
        if (configured.isEmpty() && environment.acceptsProfiles(IN_MEMORY)) {
            return KeyRing.of(KeyRing.random());
        }
        if (environment.acceptsProfiles(DEMO)) {
            Path home = Path.of(environment.getProperty("unioncare.home", "./data"));
            Path demo = configured.isEmpty() ? home.resolve("demo-keys.properties") : Path.of(configured);
            return new KeyFile(demo).orGenerated().read();
        }
        if (configured.isEmpty()) {
            throw new KeysUnusable("没有指定密钥文件（unioncare.vault.key-file）");
        }
        return new KeyFile(Path.of(configured)).read();
    }
}
