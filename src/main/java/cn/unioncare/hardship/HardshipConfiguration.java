package cn.unioncare.hardship;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(HardshipSettings.class)
class HardshipConfiguration { }
