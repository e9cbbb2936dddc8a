package cn.unioncare.nomination.web;

import cn.unioncare.nomination.programme.AllocationPlan;
import cn.unioncare.nomination.programme.Award;
import cn.unioncare.nomination.programme.Condition;
import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.nomination.programme.Honour;
import cn.unioncare.nomination.programme.MeetingHeld;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.QuotaPlan;
import cn.unioncare.nomination.programme.Quotas;
import cn.unioncare.nomination.programme.RequiredPaper;
import cn.unioncare.nomination.programme.Scope;
import cn.unioncare.nomination.programme.Stages;
import cn.unioncare.nomination.programme.SubjectKind;
import cn.unioncare.nomination.programme.SubmissionDeadline;
import cn.unioncare.organisation.Tier;
import cn.unioncare.quota.Limit;
import cn.unioncare.quota.Quota;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A programme as the API tells it. */
record ProgrammeView(String id, String title, String notice, String organiser, String organiserName, LocalDate issuedOn,
                     SubjectKind subject, Honour honour, Scope scope, Set<Entry> entries, Stages stages,
                     List<SubmissionDeadline> deadlines, Map<Tier, Integer> reviews, List<MeetingHeld> meetings,
                     QuotaView quota, Award award, List<RequiredPaper> papers, List<Condition> conditions) {

    /**
     * @param categories by what nominees are counted, with their names; empty where there is no difference
     * @param units      what the issued table gives each unit; empty where none was issued
     * @param allocation by what places are shared out where no table was issued; null otherwise
     */
    record QuotaView(int total, String measure, String clause, Map<String, String> categories, List<LimitView> limits,
                     List<UnitPlaces> units, AllocationPlan allocation) { }

    /** @param percent the share of the nominees that the notice names */
    record LimitView(String id, String name, String category, String bound, Integer percent, String clause) { }

    /** @param limits the figures of the table by the limit's id; a limit that is not among them does not bind the unit */
    record UnitPlaces(String unit, String name, int total, Map<String, Integer> limits) { }

    static ProgrammeView of(Programme one, Optional<Quotas> quotas, Map<String, String> categories, String organiserName) {
        return new ProgrammeView(one.id(), one.title(), one.notice(), one.organiser().value(), organiserName, one.issuedOn(),
            one.subject(), one.honour(), one.scope(), one.entries(), one.stages(), one.deadlines(), one.reviews(), one.meetings(),
            quotas.map(numbers -> quota(one.quota().orElseThrow(), numbers, categories)).orElse(null), one.award(), one.papers(),
            one.conditions());
    }

    private static QuotaView quota(QuotaPlan plan, Quotas numbers, Map<String, String> categories) {
        return new QuotaView(plan.total(), plan.measure(), plan.clause(), categories,
            numbers.round().limits().stream().map(ProgrammeView::limit).toList(),
            numbers.units().stream().map(ProgrammeView::places).toList(), plan.allocation().orElse(null));
    }

    private static LimitView limit(Limit limit) {
        return new LimitView(limit.id(), limit.name(), limit.category(), limit.bound().name(), limit.percent().getAsInt(),
            limit.clause());
    }

    private static UnitPlaces places(Quota unit) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        unit.limits().forEach(limit -> figures.put(limit.id(), limit.figure().getAsInt()));
        return new UnitPlaces(unit.unit(), unit.name(), unit.total(), figures);
    }
}
