package cn.unioncare.audit;

import java.nio.file.Path;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param folder where the daily heads are written to; null where somebody takes them out by hand */
@ConfigurationProperties("unioncare.heads")
record HeadSettings(Path folder) {

    Optional<Path> kept() {
        return Optional.ofNullable(folder).filter(path -> !path.toString().isBlank());
    }
}
