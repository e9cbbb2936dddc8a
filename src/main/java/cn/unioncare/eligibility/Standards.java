package cn.unioncare.eligibility;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly 低保 standards as administrators keep them. Nothing is ever changed: a correction is a further row with its
 * reason, and assessments already made keep the standard that they were made by.
 */
@Service
public class Standards {


    /** @param assessed how many cases of its time were assessed before, by what was recorded then */
    public record Recorded(StandardRecord standard, long assessed) { }

    private static final String OVERTAKEN = "他人刚刚登记了同一地区的标准，请刷新后核对";

    private final RecordedStandards recorded;
    private final StandardsAuthority authority;

    Standards(RecordedStandards recorded, StandardsAuthority authority) {
        this.recorded = recorded;
        this.authority = authority;
    }

    /** @param prefix the beginning of the division codes that are asked for */
    @Transactional(readOnly = true)
    public Page<StandardRecord> list(String prefix, String after, int limit) {
        List<StandardRecord> found = recorded.list(prefix, StandardCursor.parse(after), limit + 1);
        return Page.of(found, limit, StandardCursor::of);
    }

    /** @throws Refusal 409 if that day has a standard, or cases of its time were assessed and that is not confirmed */
    @Transactional
    public Recorded add(NewStandard wish, Actor actor) {
        authority.requireKeeper(wish.region(), actor);
        recorded.hold(wish.region());
        if (recorded.latest(wish.region(), wish.effectiveFrom()).isPresent()) {
            throw Refusal.conflict("effectiveFrom", "该地区在这一天已有标准；登记有误的，请用“更正”");
        }
        return append(new LocalStandard(wish.region(), wish.effectiveFrom(), wish.amount(), wish.source().strip()), 1,
            null, wish.confirmed(), actor);
    }

    /** @throws Refusal 404 if there is none; 409 if cases of its time were assessed and that is not confirmed */
    @Transactional
    public Recorded correct(String region, LocalDate from, Correction wish, Actor actor) {
        authority.requireKeeper(region, actor);
        recorded.hold(region);
        StandardRecord wrong = recorded.latest(region, from)
            .orElseThrow(() -> Refusal.notFound("该地区在这一天没有登记标准"));
        return append(new LocalStandard(region, from, wish.amount(), wish.source().strip()), wrong.seq() + 1,
            wish.reason().strip(), wish.confirmed(), actor);
    }

    private Recorded append(LocalStandard standard, int seq, String reason, boolean confirmed, Actor actor) {
        LocalDate next = recorded.next(standard.region(), standard.effectiveFrom()).orElse(null);
        long assessed = authority.assessed(standard.region(), standard.effectiveFrom(), next);
        if (assessed > 0 && !confirmed) {
            throw Refusal.conflict("confirmed", "该期间已有 " + assessed
                + " 件案件按原标准测算，测算结果不会改变；确认无误的，请勾选确认后再提交");
        }
        try {
            recorded.add(standard, seq, reason, actor.login());
        } catch (DuplicateKeyException overtaken) {
            throw Refusal.conflict(OVERTAKEN);
        }
        Map<String, String> facts = new HashMap<>(Map.of("region", standard.region(), "from",
            standard.effectiveFrom().toString(), "amount", standard.amount().toPlainString(), "source", standard.source(),
            "assessed", String.valueOf(assessed)));
        if (reason != null) {
            facts.put("reason", reason);
        }
        authority.recorded(reason == null ? "STANDARD_RECORDED" : "STANDARD_CORRECTED", actor, facts);
        return new Recorded(recorded.latest(standard.region(), standard.effectiveFrom()).orElseThrow(), assessed);
    }
}
