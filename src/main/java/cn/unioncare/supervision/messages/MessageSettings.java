package cn.unioncare.supervision.messages;

import java.net.URI;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param link    where people open their tasks, as it stands in a message; needed as soon as a channel is configured
 * @param from    whom an e-mail is from; needed with {@code spring.mail.host}
 * @param at      at what time of a working day the digests go out
 * @param until   after what time of the day none begins to go out any more
 * @param webHook where messages for office messengers go; off without an address
 */
@ConfigurationProperties("unioncare.messages")
record MessageSettings(URI link, String from, @DefaultValue("08:30") LocalTime at, @DefaultValue("18:00") LocalTime until,
                       @DefaultValue WebHook webHook) {

    private static final int SHORTEST_SECRET = 16;

    /** @param secret with which a message is signed, 16 characters at least */
    record WebHook(URI url, String secret) { }

    MessageSettings {
        if (webHook.url() != null && (webHook.secret() == null || webHook.secret().length() < SHORTEST_SECRET)) {
            throw new IllegalArgumentException("配置了 unioncare.messages.web-hook.url 的，须配置至少 16 位的 "
                + "unioncare.messages.web-hook.secret");
        }
    }

    String address() {
        if (link == null) {
            throw new IllegalStateException("发送提醒须配置 unioncare.messages.link（任务办理页面的网址）");
        }
        return link.toString();
    }
}
