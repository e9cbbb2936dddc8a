package cn.unioncare.supervision;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each step may take and when its people are reminded; the unions set it.
 *
 * @param workingDays    by the element's id, in working days
 * @param defaultDays    for elements not named, in working days
 * @param remindDays     how many working days before the date a reminder goes out
 */
@ConfigurationProperties("unioncare.due")
record DueDateSettings(@DefaultValue Map<String, Integer> workingDays, @DefaultValue("5") int defaultDays,
                       @DefaultValue("1") int remindDays) {

    int of(String element) {
        return workingDays.getOrDefault(element, defaultDays);
    }
}
