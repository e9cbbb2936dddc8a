package cn.unioncare.aid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** @param approvals the table of 分级审批: of this release, or the installation's own */
@ConfigurationProperties("unioncare.aid")
record AidSettings(@DefaultValue("classpath:aid/approvals.csv") Resource approvals) { }
