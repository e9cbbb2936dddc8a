package cn.unioncare.supervision.messages;

import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own reminders over HTTP, and what became of those of the own union and below, for administrators. */
@RestController
@Tag(name = "messages", description = "提醒")
class MessageController {

    record Wish(@NotNull(message = "请填写地址") String address, @NotNull(message = "请选择是否停用") Boolean paused) { }

    /** @param open whether the product is configured for it */
    record Way(Channel.Kind channel, String name, boolean open, String address, boolean paused) { }

    record Ways(String at, List<Way> items) { }

    record Standing(LocalDate day, String channel, int sent, int waiting, int failed) { }

    record Failure(String login, String union, LocalDate day, String channel, int tries, String reason, boolean givenUp) { }

    record Overview(List<String> open, List<Standing> days, List<Failure> failures) { }

    private static final int SHOWN_DAYS = 14;
    private static final int MOST_FAILURES = 200;

    private final Addresses addresses;
    private final DigestStore store;
    private final MessageSettings settings;
    private final Set<Channel.Kind> open;
    private final Clock clock;

    MessageController(Addresses addresses, DigestStore store, MessageSettings settings, List<Channel> channels, Clock clock) {
        this.addresses = addresses;
        this.store = store;
        this.settings = settings;
        this.open = channels.stream().map(Channel::kind).collect(Collectors.toSet());
        this.clock = clock;
    }

    @GetMapping("/api/account/messages")
    @Operation(summary = "我的提醒：各渠道是否开通，本人的地址，是否停用")
    Ways own(Actor actor) {
        List<Addresses.Address> own = addresses.of(actor.login());
        return new Ways(settings.at().toString(), Stream.of(Channel.Kind.values()).map(kind -> own.stream()
            .filter(one -> one.channel() == kind).findFirst()
            .map(one -> new Way(kind, kind.label(), open.contains(kind), one.value(), one.paused()))
            .orElse(new Way(kind, kind.label(), open.contains(kind), null, false))).toList());
    }

    @PutMapping("/api/account/messages/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记或更改本人接收提醒的地址（channel：MAIL 电子邮件、OFFICE 办公通讯），paused 为 true 时停用")
    void keep(@PathVariable String channel, @Valid @RequestBody Wish wish, Actor actor) {
        addresses.keep(actor.login(), kind(channel), wish.address(), wish.paused());
    }

    @DeleteMapping("/api/account/messages/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除本人接收提醒的地址，以后不再发送")
    void remove(@PathVariable String channel, Actor actor) {
        addresses.remove(actor.login(), kind(channel));
    }

    @GetMapping("/api/messages")
    @Operation(summary = "近 14 天提醒的发送情况：各渠道每日发出、待重发、未送达的数量，以及未送达的人员和原因（不含地址）；本级及下级，管理员查看")
    Overview overview(Actor actor) {
        if (!actor.is(Role.ADMIN.code())) {
            throw Refusal.forbidden("提醒的发送情况由管理员查看");
        }
        LocalDate from = LocalDate.now(clock).minusDays(SHOWN_DAYS);
        return new Overview(open.stream().sorted().map(Channel.Kind::label).toList(),
            store.standing(actor.union(), from).stream().map(one ->
                new Standing(one.day(), one.channel().label(), one.sent(), one.waiting(), one.failed())).toList(),
            store.failures(actor.union(), from, MOST_FAILURES).stream().map(one -> new Failure(one.login(), one.union(),
                one.day(), one.channel().label(), one.tries(), one.reason(), one.givenUp())).toList());
    }

    private static Channel.Kind kind(String channel) {
        return Arrays.stream(Channel.Kind.values()).filter(kind -> kind.name().equals(channel)).findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这种提醒渠道"));
    }
}
