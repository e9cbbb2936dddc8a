package cn.unioncare.workflow.migration;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** What a command needs of the product first: where its database is. Not a configuration that the product itself would find. */
@EnableConfigurationProperties(DataSourceProperties.class)
class Settings { }
