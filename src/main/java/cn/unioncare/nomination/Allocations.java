package cn.unioncare.nomination;

import cn.unioncare.nomination.RoundOrder.UnitPlaces;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.QuotaPlan;
import cn.unioncare.nomination.programme.QuotaPlan.LimitPlan;
import cn.unioncare.organisation.Union;
import cn.unioncare.quota.Quota;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** 名额分配: the places of each unit, where the notice issued no table; adopted by a named person. */
@Service
public class Allocations {

    private final Programmes programmes;
    private final Rounds rounds;
    private final Places places;
    private final NominationFile file;
    private final AllocationProposals proposals;

    Allocations(Programmes programmes, Rounds rounds, Places places, NominationFile file, AllocationProposals proposals) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.places = places;
        this.file = file;
        this.proposals = proposals;
    }

    /** 审定名额分配方案. */
    public void adopt(CaseId id, AllocationAdopted adopted, Actor actor) {
        rounds.hold(id);
        Round round = rounds.get(id);
        Programme programme = programmes.of(round.programme());
        List<Quota> units = units(adopted.units().stream()
            .map(unit -> new UnitPlaces(unit.unit(), unit.places(), Map.of())).toList(), programme, "units");
        AllocationKept kept = AllocationKept.of(adopted, proposals.of(round));
        requireReasons(adopted, kept);
        file.add(id, Step.ADOPT_ALLOCATION, actor, kept, Map.of("units", String.valueOf(units.size()), "places",
            String.valueOf(units.stream().mapToInt(Quota::total).sum()), "changed", String.valueOf(kept.changed())));
        places.allocate(id, units);
        rounds.move(id, RoundState.OPEN);
    }

    // 第十二条 进行适当平衡分配: what differs from the calculation is explained, figure by figure.
    private static void requireReasons(AllocationAdopted adopted, AllocationKept kept) {
        List<String> listed = adopted.units().stream().map(AllocationAdopted.Unit::unit).toList();
        List<FieldError> problems = kept.units().stream().filter(AllocationKept.Line::isChanged)
            .filter(line -> line.reason() == null || line.reason().isBlank()).map(line -> listed.contains(line.unit())
                ? new FieldError("units[" + listed.indexOf(line.unit()) + "].reason", "建议名额 " + line.proposed() + "，调整为 "
                    + line.places() + " 的，须写明理由")
                : new FieldError("units", "单位 " + line.unit() + " 建议名额 " + line.proposed() + "，不分配的请填 0 并写明理由")).toList();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    /**
     * @param field where the list stands in what was sent
     * @throws Refusal 400 naming each line that is wrong
     */
    List<Quota> units(List<UnitPlaces> sent, Programme programme, String field) {
        QuotaPlan plan = programme.quota().orElseThrow();
        Map<String, String> known = proposals.unitsBelow(programme.organiser()).stream()
            .collect(Collectors.toMap(union -> union.code().value(), Union::name));
        List<FieldError> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            String at = field + "[" + i + "]";
            problemOf(sent.get(i), known, seen).ifPresent(text -> problems.add(new FieldError(at + ".unit", text)));
            sent.get(i).figures().keySet().stream().filter(limit -> plan.limits().stream().map(LimitPlan::id)
                .noneMatch(limit::equals)).forEach(limit -> problems.add(new FieldError(at + ".figures." + limit, "本项目没有这项限额")));
        }
        int sum = sent.stream().mapToInt(UnitPlaces::places).sum();
        if (problems.isEmpty() && sum > plan.total()) {
            problems.add(new FieldError(field, "各单位名额合计 " + sum + "，超过总名额 " + plan.total() + "（" + plan.clause() + "）"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return sent.stream().map(unit -> plan.ofUnit(unit.unit(), known.get(unit.unit()), unit.places(), unit.figures())).toList();
    }

    private static Optional<String> problemOf(UnitPlaces unit, Map<String, String> known, Set<String> seen) {
        return !known.containsKey(unit.unit()) ? Optional.of("不是组织单位直接管辖的单位，请核对编码")
            : seen.add(unit.unit()) ? Optional.empty() : Optional.of("单位重复，请合并填写");
    }
}
