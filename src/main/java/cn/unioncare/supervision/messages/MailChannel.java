package cn.unioncare.supervision.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP, once {@code spring.mail.host} is configured. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailChannel implements Channel {

    private final JavaMailSender mail;
    private final String from;
    private final String link;

    /** @throws IllegalStateException where it does not say from whom, or where the tasks are */
    MailChannel(JavaMailSender mail, MessageSettings settings) {
        this.mail = mail;
        this.link = settings.address();
        this.from = settings.from();
        if (from == null || from.isBlank()) {
            throw new IllegalStateException("配置了 spring.mail.host 的，须配置发件人 unioncare.messages.from");
        }
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public void send(Digest digest, String address) throws Undelivered {
        try {
            mail.send(written(digest, address));
        } catch (MailAuthenticationException refused) {
            throw new Undelivered("邮件服务器不接受登录", refused);
        } catch (MailException | MessagingException failed) {
            throw new Undelivered(isOfTheConnection(failed) ? "连接不上邮件服务器" : "邮件服务器没有接受", failed);
        }
    }

    // What a server has refused is told message by message, and has no cause in common.
    private static boolean isOfTheConnection(Exception failed) {
        return failed instanceof MailSendException && failed.getCause() != null;
    }

    private MimeMessage written(Digest digest, String address) throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(address);
        parts.setSubject("工会帮扶：" + digest.forDay() + " 待办提醒");
        parts.setText(digest.text() + "\n\n登录办理：" + link
            + "\n\n本邮件由系统在工作日发送，每天一封，请勿回复。不需要的，登录后在“我的账号”的“提醒”中停用。\n");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
