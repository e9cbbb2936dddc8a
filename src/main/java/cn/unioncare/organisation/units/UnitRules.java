package cn.unioncare.organisation.units;

import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must hold of a union in its tree, past what its fields say of themselves. */
@Component
class UnitRules {

    private final UnitTable table;
    private final Unions unions;
    private final List<UnitAffairs> affairs;
    private final Clock clock;

    UnitRules(UnitTable table, Unions unions, List<UnitAffairs> affairs, Clock clock) {
        this.table = table;
        this.unions = unions;
        this.affairs = affairs;
        this.clock = clock;
    }

    /**
     * @param unit   whatever of it is missing is told elsewhere
     * @param parent none where there is none that the administrator may set it below
     */
    List<FieldError> problemsOf(NewUnit unit, Optional<Unit> parent) {
        List<FieldError> errors = new ArrayList<>();
        parent.ifPresent(above -> checkPlace(unit, above, errors));
        if (unit.from().isBefore(LocalDate.now(clock))) {
            errors.add(new FieldError("from", "启用日期不能早于今天"));
        }
        if (unit.region() != null) {
            checkRegion(unit.region(), unit.code(), errors);
        }
        return errors;
    }

    private void checkPlace(NewUnit unit, Unit parent, List<FieldError> errors) {
        if (parent.isClosedOn(unit.from()) || parent.validUntil() != null) {
            errors.add(new FieldError("parent", parent.name() + "已撤销或即将撤销，不能再设下级工会"));
        }
        if (unit.tier() == null) {
            return;
        }
        if (!unit.tier().mayStandBelow(parent.tier())) {
            errors.add(new FieldError("tier", unit.tier().label() + "不能设在" + parent.tierLabel() + "之下"));
        }
        checkRoute(unit.tier(), unit.determines(), unit.reviewBy(), unions.ancestry(new UnionCode(parent.code())), errors);
    }

    void check(Unit before, UnitChange change) {
        List<FieldError> errors = new ArrayList<>();
        if (before.isClosedOn(LocalDate.now(clock))) {
            throw Refusal.conflict(before.name() + "已撤销，不能再变更");
        }
        checkRegion(change.region(), before.code(), errors);
        List<Union> above = before.parent() == null ? List.of() : unions.ancestry(new UnionCode(before.parent()));
        checkRoute(before.tier(), change.determines(), change.reviewBy(), above, errors);
        refuseIfAny(errors);
        if (before.determines() != change.determines().booleanValue() || !before.region().equals(change.region())) {
            refuseIfBusy(before, "变更地区或认定权");
        }
    }

    void checkClosing(Unit unit, LocalDate from) {
        if (unit.validUntil() != null) {
            throw Refusal.conflict(unit.name() + "已于 " + unit.validUntil() + " 后撤销");
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("from", "撤销日期不能早于今天");
        }
        if (from.isBefore(unit.validFrom())) {
            throw Refusal.invalid("from", "撤销日期不能早于启用日期 " + unit.validFrom());
        }
        List<String> below = table.dependentsFrom(unit.code(), from);
        if (!below.isEmpty()) {
            throw Refusal.conflict("下级工会或由其审核的工会尚未撤销或改由他处审核，共 " + below.size() + " 个："
                + String.join("、", below.subList(0, Math.min(3, below.size()))) + (below.size() > 3 ? "等" : ""));
        }
        int accounts = table.accountsFrom(unit.code(), from);
        if (accounts > 0) {
            throw Refusal.conflict("该工会还有 " + accounts + " 个账号在 " + from + " 仍然有效，请先移交并停用");
        }
        refuseIfBusy(unit, "撤销");
    }

    // The archives stay with the union that has determined them; another county's would have to take them over anew.
    void checkHandover(UnionCode leaving, Unit taking) {
        if (leaving.value().equals(taking.code())) {
            throw Refusal.invalid("to", "接收工会不能是移交工会本身");
        }
        if (taking.validUntil() != null) {
            throw Refusal.invalid("to", taking.name() + "已撤销或即将撤销，不能接收");
        }
        if (!unions.routeFrom(leaving).determining().equals(unions.routeFrom(new UnionCode(taking.code())).determining())) {
            throw Refusal.invalid("to", "只能移交给同一认定工会下的工会；跨地区的按档案转移办理");
        }
    }

    private void refuseIfBusy(Unit unit, String deed) {
        List<String> left = affairs.stream().map(affair -> {
            long open = affair.open(new UnionCode(unit.code()));
            return open == 0 ? "" : affair.label() + " " + open + " 件";
        }).filter(text -> !text.isEmpty()).toList();
        if (!left.isEmpty()) {
            throw Refusal.conflict("不能" + deed + "：" + unit.name() + "还有" + String.join("，", left) + "，请先办结或移交");
        }
    }

    private void checkRegion(String region, String code, List<FieldError> errors) {
        if (!region.equals(code) && !table.isRegionOfAnybody(region)) {
            errors.add(new FieldError("region", "没有地区代码为 " + region + " 的工会，请核对行政区划代码"));
        }
    }

    private static void checkRoute(Tier tier, boolean determines, String reviewBy, List<Union> above,
                                   List<FieldError> errors) {
        if (determines && !tier.mayDetermine()) {
            errors.add(new FieldError("determines", tier.label() + "没有认定权：由县级或县级以上工会、省有关产业工会认定"));
        }
        if (!determines && above.stream().noneMatch(Union::determines)) {
            errors.add(new FieldError("determines", "上级中没有可以认定的工会"));
        }
        if (reviewBy != null && above.stream().noneMatch(union -> union.code().value().equals(reviewBy))) {
            errors.add(new FieldError("reviewBy", "负责审核的应当是上级工会"));
        }
    }

    private static void refuseIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
