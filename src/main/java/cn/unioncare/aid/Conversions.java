package cn.unioncare.aid;

import cn.unioncare.organisation.Role;
import cn.unioncare.registry.FilingWanted;
import cn.unioncare.registry.Standings;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.IdNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转正: a household that was helped in passing is to be put on file; from then on it is helped as any other on file. */
@Service
public class Conversions {

    private final TemporaryRecords records;
    private final Standings standings;
    private final ApplicationEventPublisher events;

    Conversions(TemporaryRecords records, Standings standings, ApplicationEventPublisher events) {
        this.records = records;
        this.standings = standings;
        this.events = events;
    }

    /**
     * Opens a draft of 困难职工申报表 for the clerk, with the person of the record.
     *
     * @throws Refusal 404 for another union's record; 409 if it is on file, or the clerk has another draft
     */
    @Transactional
    public void begin(String number, Actor actor) {
        TemporaryRecord record = records.find(number).filter(one -> actor.is(Role.CLERK.code()) && one.owner().equals(actor.union()))
            .orElseThrow(() -> Refusal.notFound("没有这份临时救助档案，或者它不在您的办理范围内"));
        standings.holding(new IdNumber(record.person().idNumber())).ifPresent(archive -> {
            throw Refusal.conflict("该人已在档，不需要再转正");
        });
        events.publishEvent(new FilingWanted(actor, record.person().name(), record.person().idNumber(), record.person().phone(),
            record.person().address()));
        records.conversionBegun(number);
        events.publishEvent(CaseEvent.of(new CaseId(number), "CONVERSION_BEGUN", actor));
    }
}
