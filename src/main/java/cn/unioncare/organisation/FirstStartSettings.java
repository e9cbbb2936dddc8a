package cn.unioncare.organisation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The union at the top of an installation; whoever administers it administers everything.
 *
 * @param region the division (GB/T 2260) that it stands for
 */
@ConfigurationProperties("unioncare.first-start")
record FirstStartSettings(@DefaultValue("000000") String unionCode, @DefaultValue("中华全国总工会") String unionName,
                          @DefaultValue("NATIONAL") Tier tier, @DefaultValue("000000") String region) { }
