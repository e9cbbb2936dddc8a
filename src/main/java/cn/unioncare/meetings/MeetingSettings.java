package cn.unioncare.meetings;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the notices leave to the unions.
 *
 * @param quorum by body, how many must be there who may vote
 */
@ConfigurationProperties("unioncare.meetings")
record MeetingSettings(@DefaultValue Map<String, Integer> quorum) {

    MeetingSettings {
        quorum.forEach((body, least) -> {
            if (least < 1) {
                throw new IllegalArgumentException("会议法定人数至少 1 人：unioncare.meetings.quorum." + body);
            }
        });
        quorum = Map.copyOf(quorum);
    }
}
