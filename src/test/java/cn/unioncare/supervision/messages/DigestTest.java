package cn.unioncare.supervision.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.workflow.TaskCounts.Count;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a digest says: sums over what is claimed and what waits, and the first date of both. */
class DigestTest {

    private static final Addresses.Address TO = new Addresses.Address("clerk.13030601", Channel.Kind.MAIL, "a@example.cn", false);
    private static final LocalDate DAY = LocalDate.of(2018, 2, 5);

    private static OffsetDateTime at(String day) {
        return OffsetDateTime.parse(day + "T15:59:59Z");
    }

    @Test
    void it_sums_what_is_claimed_and_what_waits_in_each_office() {
        Digest digest = Digests.digest(TO, DAY, 0, 0, new Count(2, 1, at("2018-02-04")),
            List.of(new Count(3, 0, at("2018-02-09")), new Count(1, 1, at("2018-02-02"))));

        assertThat(digest.text()).isEqualTo("您有待办任务 2 项，本组待签收任务 4 项，其中已逾期 2 项，最早期限 2018-02-02。");
    }

    @Test
    void without_dates_and_delays_it_says_less() {
        assertThat(Digests.digest(TO, DAY, 0, 0, null, List.of(new Count(1, 0, null))).text())
            .isEqualTo("您有待办任务 0 项，本组待签收任务 1 项。");
    }

    @Test
    void whose_union_has_findings_to_answer_is_told_how_many() {
        assertThat(Digests.digest(TO, DAY, 0, 3, null, List.of()).text())
            .isEqualTo("您有待办任务 0 项，本组待签收任务 0 项。本工会有待答复的审计问题 3 个，请登录后在审计中查看。");
    }

    @Test
    void who_was_urged_is_told_how_often_and_not_by_whom() {
        assertThat(Digests.digest(TO, DAY, 2, 0, null, List.of()).text())
            .isEqualTo("您有待办任务 0 项，本组待签收任务 0 项。本工会收到上级催报 2 次，请登录后在统计报表、督查考核、审计中查看。");
    }

    @Test
    void a_day_is_a_day_in_china() {
        Digest digest = Digests.digest(TO, DAY, 0, 0, new Count(1, 0, OffsetDateTime.parse("2018-02-05T16:30:00Z")), List.of());

        assertThat(digest.earliestDay()).contains(LocalDate.of(2018, 2, 6));
    }

    @Test
    void half_of_a_configuration_is_none() {
        assertThatThrownBy(() -> new MessageSettings(null, null, LocalTime.of(8, 30), LocalTime.of(18, 0),
            new MessageSettings.WebHook(URI.create("https://gateway.example.cn"), "short"))).hasMessageContaining("secret");
        assertThatThrownBy(() -> new MessageSettings(null, null, LocalTime.of(8, 30), LocalTime.of(18, 0),
            new MessageSettings.WebHook(null, null)).address()).hasMessageContaining("link");
    }
}
