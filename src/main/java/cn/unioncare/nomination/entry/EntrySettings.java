package cn.unioncare.nomination.entry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keepDays for how many days the content of a recommendation is kept that came to nothing */
@ConfigurationProperties("unioncare.entries")
record EntrySettings(@DefaultValue("180") int keepDays) {

    EntrySettings {
        if (keepDays < 1) {
            throw new IllegalArgumentException("未采用的自荐、互荐至少保留 1 天：unioncare.entries.keep-days");
        }
    }
}
