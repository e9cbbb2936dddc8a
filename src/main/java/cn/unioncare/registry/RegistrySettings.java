package cn.unioncare.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param revealsPerDay how many times a day one person may have hidden data shown */
@ConfigurationProperties("unioncare.registry")
record RegistrySettings(@DefaultValue("50") int revealsPerDay) { }
