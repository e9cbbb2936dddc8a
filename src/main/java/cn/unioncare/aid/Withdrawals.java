package cn.unioncare.aid;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回帮扶申请: before it is handed in, or after it came back. */
@Service
public class Withdrawals {

    private final AidCases cases;
    private final AidTable table;
    private final AidFile file;
    private final AidProcess process;

    Withdrawals(AidCases cases, AidTable table, AidFile file, AidProcess process) {
        this.cases = cases;
        this.table = table;
        this.file = file;
        this.process = process;
    }

    /** @throws Refusal 403 for another union's clerk; 409 unless it is to be filled in */
    @Transactional
    public void withdraw(String number, Withdrawal withdrawal, Actor actor) {
        AidCase seen = cases.seen(number, actor);
        if (!seen.owner().equals(actor.union())) {
            throw Refusal.forbidden("帮扶申请由登记的工会撤回");
        }
        if (!cases.hold(seen.id()).state().isToFill()) {
            throw Refusal.conflict("只有待填写、退回补正的申请可以撤回；已提交的，请联系认定工会");
        }
        file.add(seen.id(), Step.WITHDRAW, actor, withdrawal, Map.of());
        table.move(seen.id(), AidState.WITHDRAWN);
        process.withdrawn(seen.id());
    }
}
