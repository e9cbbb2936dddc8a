package cn.unioncare.hardship;

import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.documents.Authorisations;
import cn.unioncare.documents.Material;
import cn.unioncare.eligibility.LocalStandards;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.ActivePersons;
import cn.unioncare.registry.Archives;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.Masking;
import cn.unioncare.workflow.StartDrafts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申请: filing, checking, correcting, and what stands in the way of one household having two archives. */
@Service
public class Applications {

    /** The form that an application is filed with. */
    public static final String FORM = "application";

    private final HardshipCases cases;
    private final CaseFile file;
    private final ActivePersons persons;
    private final CasePersons everyone;
    private final Archives archives;
    private final Authorisations authorisations;
    private final NumberSeries numbers;
    private final Unions unions;
    private final LocalStandards standards;
    private final HardshipSettings settings;
    private final HardshipProcess process;
    private final StartDrafts drafts;
    private final Clock clock;

    Applications(HardshipCases cases, CaseFile file, ActivePersons persons, CasePersons everyone,
                 Archives archives, Authorisations authorisations, NumberSeries numbers, Unions unions, LocalStandards standards, HardshipSettings settings, HardshipProcess process,
                 StartDrafts drafts, Clock clock) {
        this.cases = cases;
        this.file = file;
        this.persons = persons;
        this.everyone = everyone;
        this.archives = archives;
        this.authorisations = authorisations;
        this.numbers = numbers;
        this.unions = unions;
        this.standards = standards;
        this.settings = settings;
        this.process = process;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Files an application for the clerk's union, enters its persons and starts its process.
     *
     * @return the number of the case
     */
    @Transactional
    public CaseId submit(HardshipApplication application, Actor actor) {
        if (!actor.is("clerk")) {
            throw Refusal.forbidden("只有经办人可以登记困难职工申请");
        }
        ReviewRoute route = unions.routeFrom(actor.union());
        LocalDate today = LocalDate.now(clock);
        refuseIfMisplaced(application, actor);
        if (standards.on(route.region(), today).isEmpty()) {
            throw Refusal.invalid("region", "地区 " + route.region() + " 在 " + today
                + " 没有适用的低保标准，请先由上级工会维护");
        }
        CaseId id = new CaseId(numbers.next(NumberSeries.Kind.CASE, route.determining(), Year.from(today)));
        persons.enter(id, HouseholdRules.persons(application), other -> isFiledBy(actor, other));
        everyone.enter(id, HouseholdRules.persons(application));
        cases.add(new HardshipCase(id, route, CaseState.SUBMITTED, today, actor.login(), Optional.empty(),
            Optional.empty()),
            archives.registerHash(application.household()));
        file.add(id, Step.SUBMIT, actor, application, Map.of());
        if (application.authorisation() != null) {
            authorisations.filed(id, application.authorisation(), actor);
        }
        process.start(id, route, title(application, actor));
        drafts.discard(FORM, actor.login());
        return id;
    }

    /** The application as it stands now: filed, or corrected since. */
    public HardshipApplication of(CaseId id) {
        return file.latest(id, Step.CORRECT_APPLICATION, HardshipApplication.class)
            .orElseGet(() -> file.latest(id, Step.SUBMIT, HardshipApplication.class).orElseThrow());
    }

    /** 审查申请材料. Nothing goes on while a material is missing, the letter of authorisation above all. */
    public CompletenessCheck.Decision check(CaseId id, CompletenessCheck check, Actor actor) {
        switch (check.decision()) {
            case COMPLETE -> refuseIfIncomplete(of(id), check.present());
            case INCOMPLETE, WITHDRAWN -> requireNote(check.note());
        }
        file.add(id, Step.CHECK_COMPLETENESS, actor, check, Map.of("decision", check.decision().name()));
        cases.move(id, switch (check.decision()) {
            case COMPLETE -> beforeSurvey(id);
            case INCOMPLETE -> CaseState.RETURNED_FOR_CORRECTION;
            case WITHDRAWN -> CaseState.WITHDRAWN;
        });
        if (check.decision() == CompletenessCheck.Decision.WITHDRAWN) {
            persons.leave(id);
        }
        return check.decision();
    }

    /** 补正: the whole application again, with the persons that stand in it now. */
    public void correct(CaseId id, HardshipApplication application, Actor actor) {
        refuseIfMisplaced(application, actor);
        persons.enter(id, HouseholdRules.persons(application), other -> isFiledBy(actor, other));
        everyone.enterMissing(id, HouseholdRules.persons(application));
        file.add(id, Step.CORRECT_APPLICATION, actor, application, Map.of());
        if (application.authorisation() != null) {
            authorisations.corrected(id, application.authorisation(), actor);
        }
        cases.corrected(id, CaseState.SUBMITTED, archives.registerHash(application.household()));
    }

    /** 查重: whether the same household register is on file or under way, unless that has been settled. */
    public DuplicateCheck checkDuplicates(CaseId id) {
        // A decision holds for the register that it saw: a correction that came later is checked anew.
        Optional<DuplicateDecision> settled = file.latestSince(id, Step.HANDLE_DUPLICATE, Step.CORRECT_APPLICATION,
            DuplicateDecision.class);
        if (settled.isPresent()) {
            return settled.get().decision() == DuplicateDecision.Decision.DIFFERENT_HOUSEHOLD
                ? DuplicateCheck.NONE : DuplicateCheck.SAME_HOUSEHOLD;
        }
        String register = of(id).household();
        boolean found = archives.isRegisterOnFile(register)
            || cases.isRegisterUnderWay(id, archives.registerHash(register));
        if (found) {
            cases.move(id, CaseState.DUPLICATE_FOUND);
        }
        return found ? DuplicateCheck.FOUND : DuplicateCheck.NONE;
    }

    public void settleDuplicate(CaseId id, DuplicateDecision decision, Actor actor) {
        file.add(id, Step.HANDLE_DUPLICATE, actor, decision, Map.of("decision", decision.decision().name()));
        cases.move(id, decision.decision() == DuplicateDecision.Decision.DIFFERENT_HOUSEHOLD ? beforeSurvey(id)
            : CaseState.REJECTED);
    }

    public boolean isComparisonWanted(CaseId id) {
        return settings.comparesWithCivilAffairs(cases.get(id).route().determining());
    }

    /** 民政核对: only under a letter of authorisation that covers it on that day. */
    public void compared(CaseId id, ComparisonResult result, Actor actor) {
        authorisations.require(id, Scope.CIVIL_AFFAIRS, result.comparedOn(), result.comparedOn());
        file.add(id, Step.COMPARE, actor, result, Map.of("outcome", result.outcome().name()));
        cases.move(id, CaseState.UNDER_SURVEY);
    }

    private CaseState beforeSurvey(CaseId id) {
        return isComparisonWanted(id) ? CaseState.IN_COMPARISON : CaseState.UNDER_SURVEY;
    }

    private boolean isFiledBy(Actor actor, CaseId other) {
        return cases.find(other).filter(known -> known.route().owner().equals(actor.union())).isPresent();
    }

    private void refuseIfMisplaced(HardshipApplication application, Actor actor) {
        Union union = unions.find(actor.union()).orElseThrow();
        List<FieldError> problems = HouseholdRules.problemsOf(application, union.tier() == Tier.STREET);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private void refuseIfIncomplete(HardshipApplication application, Set<Material> present) {
        Set<Material> missing = Material.missingFrom(present);
        if (!missing.isEmpty()) {
            throw Refusal.invalid("present", "缺少：" + missing.stream().map(Material::label)
                .collect(Collectors.joining("、")) + "，应退回补正");
        }
        if (application.authorisation() == null) {
            throw Refusal.invalid("present", "申请中没有登记授权书（声明书）的日期、期限和范围，应退回补正");
        }
    }

    private static void requireNote(String note) {
        if (note == null || note.isBlank()) {
            throw Refusal.invalid("note", "请一次写明应补正的全部内容，或撤回的原因");
        }
    }

    private String title(HardshipApplication application, Actor actor) {
        return Masking.name(application.applicant().name()) + "（" + unions.nameOf(actor.union()) + "）建档";
    }
}
