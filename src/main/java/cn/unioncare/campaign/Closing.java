package cn.unioncare.campaign;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报表 and 终期报告: what stood at the cut-off is kept as it was, and the end comes when nobody is left out. */
@Service
public class Closing {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Campaigns campaigns;
    private final Coverage coverage;
    private final CampaignReports reports;
    private final CampaignFile file;
    private final JdbcTemplate batches;
    private final Clock clock;

    Closing(Campaigns campaigns, Coverage coverage, CampaignReports reports, CampaignFile file, JdbcTemplate batches, Clock clock) {
        this.campaigns = campaigns;
        this.coverage = coverage;
        this.reports = reports;
        this.file = file;
        this.batches = batches;
        this.clock = clock;
    }

    /** The first instant after the cut-off of the reports: the day itself counts. */
    public Instant reportsDue(CaseId number) {
        return after(campaigns.get(number).reports());
    }

    /** The first instant after the campaign's last day. */
    public Instant festivalOver(CaseId number) {
        return after(campaigns.get(number).until());
    }

    @Transactional
    public void snapshotReports(CaseId number) {
        Campaign campaign = campaigns.hold(number);
        keep(campaign, "REPORTS");
        reports.drawUp(campaign);
    }

    /** 审核. @throws Refusal 403 to whoever has signed the tables before */
    public void checked(CaseId number, ReportsChecked checked, Actor actor) {
        reports.sign(campaigns.get(number), checked.note(), actor);
        file.add(number, Step.CHECK_REPORTS, actor, checked, Map.of());
    }

    /** 签发, which locks the tables. @throws Refusal 409 at the note while unions below have not reported */
    public void signed(CaseId number, ReportsChecked signed, Actor actor) {
        reports.sign(campaigns.get(number), signed.note(), actor);
        file.add(number, Step.SIGN_REPORTS, actor, signed, Map.of());
    }

    /** @throws Refusal 409 while anybody is uncovered and unexplained, or a campaign below has not ended */
    public void close(CaseId number, FinalReport report, Actor actor) {
        Campaign campaign = campaigns.hold(number);
        List<Campaign> running = campaigns.below(number).stream().filter(one -> !one.isClosed()).toList();
        if (!running.isEmpty()) {
            throw Refusal.conflict("下级还有 " + running.size() + " 项活动没有结束，上级活动在下级全部结束后结束");
        }
        Counts counts = coverage.of(campaign);
        if (counts.uncovered() > 0) {
            throw Refusal.conflict("还有 " + counts.uncovered() + " 户没有走访也没有说明原因，覆盖率 " + counts.rate()
                + "%，不能结束活动（豫工文〔2017〕61号 三2 全覆盖、不遗漏）");
        }
        keep(campaign, "FINAL");
        file.add(number, Step.CLOSE_REPORT, actor, report, Map.of("total", String.valueOf(counts.total()), "visited",
            String.valueOf(counts.visited()), "excused", String.valueOf(counts.excused())));
        campaigns.move(number, CampaignState.CLOSED);
    }

    private void keep(Campaign campaign, String occasion) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<UnionCode, Counts> counts = coverage.byOwner(campaign);
        batches.update("delete from campaign_snapshot where campaign = ? and occasion = ?", campaign.number().value(), occasion);
        batches.batchUpdate("""
            insert into campaign_snapshot (campaign, occasion, union_code, taken_at, total, visited, excused, uncovered)
            values (?, ?, ?, ?, ?, ?, ?, ?)""",
            counts.entrySet().stream().map(one -> new Object[] {campaign.number().value(), occasion, one.getKey().value(), now,
                one.getValue().total(), one.getValue().visited(), one.getValue().excused(), one.getValue().uncovered()}).toList());
    }

    private static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CHINA).toInstant();
    }
}
