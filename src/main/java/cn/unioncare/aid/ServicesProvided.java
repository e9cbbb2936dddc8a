package cn.unioncare.aid;

import cn.unioncare.registry.HelpEntry;
import cn.unioncare.registry.HelpLedger;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Help that is no money: 法律援助, 职业培训, 职业介绍 …; it ends with its result, and stands in the 帮扶台账. */
@Service
public class ServicesProvided {

    private final AidCases cases;
    private final AidTable table;
    private final AidFile file;
    private final HelpLedger ledger;
    private final Clock clock;

    ServicesProvided(AidCases cases, AidTable table, AidFile file, HelpLedger ledger, Clock clock) {
        this.cases = cases;
        this.table = table;
        this.file = file;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal 400 for a day before it was applied for, or to come */
    public void provided(CaseId id, ServiceResult service, Actor actor) {
        AidCase aid = cases.hold(id);
        LocalDate on = service.providedOn();
        if (on.isBefore(aid.filedOn()) || on.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("providedOn", "服务日期应在申请日期 " + aid.filedOn() + " 至今天之间");
        }
        file.add(id, Step.PROVIDE, actor, service, Map.of("providedOn", on.toString(), "outcome", service.outcome().name()));
        table.served(id, on, service.outcome());
        aid.archive().ifPresent(archive -> ledger.enter(new HelpEntry(archive, id.value(), id, on, aid.kind().orElseThrow(), null, null,
            null, aid.determining(), service.provider() + "：" + service.result() + "（" + service.outcome().label() + "）")));
    }
}
