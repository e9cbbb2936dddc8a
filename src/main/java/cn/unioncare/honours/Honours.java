package cn.unioncare.honours;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register as the nominations ask it and write to it. What has been cancelled counts as if it had never been. */
@Service
public class Honours {

    private final HonourTable table;
    private final ApplicationEventPublisher events;

    Honours(HonourTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /** 已获得省以上称号的集体和个人，不再参评 (秦皇岛 第四条): the highest such title. */
    public Optional<Honour> higherHonourOf(Holder holder) {
        return of(holder).stream().filter(Honour::isOfProvinceOrAbove).findFirst();
    }

    /** 一般不重复推荐: the newest of the same title. */
    public Optional<Honour> sameHonourBefore(Holder holder, String title) {
        return of(holder).stream().filter(honour -> honour.title().equals(title)).findFirst();
    }

    /** All that the holder has today, the highest and newest first. */
    public List<Honour> of(Holder holder) {
        return of(List.of(holder)).get(holder);
    }

    /** The same for many at once. */
    public Map<Holder, List<Honour>> of(Collection<Holder> holders) {
        Map<Holder, List<Honour>> all = table.of(holders);
        return holders.stream().distinct().collect(Collectors.toMap(Function.identity(), holder ->
            all.getOrDefault(holder, List.of()).stream().filter(honour -> honour.state() == HonourState.HELD).toList()));
    }

    /** All that came of a round, whatever has become of them since. */
    public List<Honour> ofRound(CaseId round) {
        return table.list("h.round = :round order by h.number", Map.of("round", round.value()));
    }

    /**
     * Enters all who are commended, in the transaction of the commendation: all or nobody.
     *
     * @return the numbers under which they stand in the register, in the same order
     * @throws Refusal 409 naming the nomination whose holder has been entered already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> register(Commendation commendation, Actor actor) {
        List<String> numbers = new ArrayList<>();
        for (Commendation.Laureate laureate : commendation.laureates()) {
            NewHonour honour = new NewHonour(commendation.title(), commendation.level(), commendation.act(),
                laureate.holder(), commendation.organiser(), table.nameOf(commendation.organiser()),
                commendation.awardedOn(), commendation.document(), Optional.empty(), Optional.of(new NewHonour.Origin(
                    commendation.programme(), commendation.round(), laureate.nomination())));
            try {
                numbers.add(register(honour, actor));
            } catch (DuplicateKeyException entered) {
                throw Refusal.conflict("推荐 " + laureate.nomination() + " 的荣誉已经登记，不能重复登记");
            }
        }
        return numbers;
    }

    /** @throws DuplicateKeyException if the holder has it already */
    String register(NewHonour honour, Actor actor) {
        String number = table.add(honour, actor.login());
        events.publishEvent(new CaseEvent(new CaseId(number), "HONOUR_REGISTERED", actor, Map.of(
            "level", honour.level().name(), "awardedOn", honour.awardedOn().toString(), "document", honour.document(),
            "origin", honour.origin().map(origin -> origin.nomination().value()).orElse("IMPORTED"))));
        return number;
    }
}
