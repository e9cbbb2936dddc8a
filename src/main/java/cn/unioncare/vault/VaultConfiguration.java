package cn.unioncare.vault;

import java.nio.file.Path;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the keys come from: a file or the environment, except where nothing real is kept. Never the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    private static final Profiles IN_MEMORY = Profiles.of("test | rehearsal");
    private static final Profiles DEMO = Profiles.of("demo");

    @Bean
    Keys keys(Environment environment) {
        String file = environment.getProperty("unioncare.vault.key-file", "").trim();
        String text = environment.getProperty("unioncare.vault.keys", "").trim();
        if (!file.isEmpty() && !text.isEmpty()) {
            throw new KeysUnusable("密钥文件（unioncare.vault.key-file）与环境变量中的密钥（unioncare.vault.keys）只能用一种");
        }
        if (!text.isEmpty()) {
            // Where a variable must stand in one line, a semicolon ends a key.
            return Keys.fixed(KeyRing.of(text.replace(';', '\n')));
        }
        if (file.isEmpty() && environment.acceptsProfiles(IN_MEMORY)) {
            return Keys.fixed(KeyRing.of(KeyRing.random()));
        }
        if (environment.acceptsProfiles(DEMO)) {
            Path home = Path.of(environment.getProperty("unioncare.home", "./data"));
            return new LiveKeys(
                new KeyFile(file.isEmpty() ? home.resolve("demo-keys.properties") : Path.of(file)).orGenerated());
        }
        if (file.isEmpty()) {
            throw new KeysUnusable("没有指定密钥文件（unioncare.vault.key-file）");
        }
        return new LiveKeys(new KeyFile(Path.of(file)).notForOthers());
    }
}
