package cn.unioncare.supervision.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * JSON to the gateway of an office messenger. It is signed together with its time, so that nobody else sends any and none
 * is sent again later; the number of the delivery is the same at each try, so that the gateway can tell a repetition.
 */
@Component
@ConditionalOnProperty("unioncare.messages.web-hook.url")
class WebHookChannel implements Channel {

    /** @param to the person in the messenger */
    record Body(String to, LocalDate date, int mine, int claimable, int overdue, int urged, int findings, LocalDate earliestDue, String text,
                String link) { }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ALGORITHM = "HmacSHA256";

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
        .followRedirects(HttpClient.Redirect.NEVER).build();
    private final MessageSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    /** @throws IllegalStateException where nobody says where the tasks are */
    WebHookChannel(MessageSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        settings.address();
    }

    @Override
    public Kind kind() {
        return Kind.OFFICE;
    }

    @Override
    public void send(Digest digest, String address) throws Undelivered {
        try {
            int status = http.send(request(digest, address), HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new Undelivered("办公通讯网关回答 " + status, null);
            }
        } catch (IOException failed) {
            throw new Undelivered("连接不上办公通讯网关", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Undelivered("发送时系统停止", stopped);
        }
    }

    private HttpRequest request(Digest digest, String address) throws JsonProcessingException {
        String body = json.writeValueAsString(new Body(address, digest.forDay(), digest.mine(), digest.claimable(),
            digest.overdue(), digest.urged(), digest.findings(), digest.earliestDay().orElse(null), digest.text(), settings.address()));
        String at = String.valueOf(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(settings.webHook().url()).timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-UnionCare-Timestamp", at)
            .header("X-UnionCare-Delivery", hmac(digest.login() + "/" + digest.forDay()).substring(0, 32))
            .header("X-UnionCare-Signature", "sha256=" + hmac(at + "." + body))
            .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.webHook().secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
