package cn.unioncare.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation decides about papers.
 *
 * @param keepUnusedDays            how many days a file that was never handed in is kept
 * @param longestAuthorisationYears for how many years after its signing a letter of authorisation may be good at most
 */
@ConfigurationProperties("unioncare.documents")
record DocumentSettings(@DefaultValue("30") int keepUnusedDays, @DefaultValue("5") int longestAuthorisationYears) {

    DocumentSettings {
        if (keepUnusedDays < 1) {
            throw new IllegalArgumentException("未提交的附件至少保留 1 天：unioncare.documents.keep-unused-days");
        }
        if (longestAuthorisationYears < 1) {
            throw new IllegalArgumentException("授权期限的上限至少 1 年：unioncare.documents.longest-authorisation-years");
        }
    }
}
