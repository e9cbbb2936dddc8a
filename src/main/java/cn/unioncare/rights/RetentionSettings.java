package cn.unioncare.rights;

import cn.unioncare.privacy.KeptCases.Kind;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param years where the installation keeps something longer than the rules of the release say */
@ConfigurationProperties("unioncare.retention")
record RetentionSettings(@DefaultValue Map<Kind, Integer> years) { }
