package cn.unioncare.supervision.messages;

import cn.unioncare.workflow.UnionCareClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a person is told once a working day: numbers and a date. No name and no case, since it leaves the house.
 *
 * @param mine        tasks that the person has claimed
 * @param claimable   tasks that wait for somebody of the person's offices
 * @param overdue     those of both that are past their date
 * @param urged       how often the person's union was urged since the digests before
 * @param findings    how many findings of audits wait for the answer of the person's union
 * @param earliestDue the first date of both; empty where none has one
 * @param tries       how often it was tried to send it
 */
record Digest(String login, LocalDate forDay, Channel.Kind channel, int mine, int claimable, int overdue, int urged, int findings,
              Optional<OffsetDateTime> earliestDue, int tries) {

    Optional<LocalDate> earliestDay() {
        return earliestDue.map(due -> due.atZoneSameInstant(UnionCareClock.CHINA).toLocalDate());
    }

    /** As it is read; the link comes after it. */
    String text() {
        return "您有待办任务 " + mine + " 项，本组待签收任务 " + claimable + " 项"
            + (overdue > 0 ? "，其中已逾期 " + overdue + " 项" : "")
            + earliestDay().map(day -> "，最早期限 " + day).orElse("") + "。"
            + (urged > 0 ? "本工会收到上级催报 " + urged + " 次，请登录后在统计报表、督查考核、审计中查看。" : "")
            + (findings > 0 ? "本工会有待答复的审计问题 " + findings + " 个，请登录后在审计中查看。" : "");
    }
}
