package cn.unioncare.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation decides about papers.
 *
 * @param keepUnusedDays how many days a file that was never handed in is kept
 */
@ConfigurationProperties("unioncare.documents")
record DocumentSettings(@DefaultValue("30") int keepUnusedDays) {

    DocumentSettings {
        if (keepUnusedDays < 1) {
            throw new IllegalArgumentException("未提交的附件至少保留 1 天：unioncare.documents.keep-unused-days");
        }
    }
}
