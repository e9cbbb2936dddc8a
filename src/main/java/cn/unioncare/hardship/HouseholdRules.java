package cn.unioncare.hardship;

import cn.unioncare.registry.ActivePersons;
import cn.unioncare.registry.ActivePersons.Place;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.IdNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of a household before it is filed (冀工办发〔2017〕44号 二). */
final class HouseholdRules {

    private static final String SPOUSE = "10";
    private static final String FLEXIBLE = "FLEXIBLE";

    private HouseholdRules() { }

    /** @param streetUnion whether the union that files is a street or community union */
    static List<FieldError> problemsOf(HardshipApplication application, boolean streetUnion, LocalDate today) {
        List<FieldError> problems = new ArrayList<>();
        samePersonTwice(application, problems);
        headOfFile(application, problems);
        withoutUnit(application, streetUnion, problems);
        if (application.appliedOn().isAfter(today)) {
            problems.add(new FieldError("appliedOn", "申请日期不能晚于今天"));
        }
        if (new IdNumber(application.applicant().idNumber()).birthDate().isAfter(today.minusYears(16))) {
            problems.add(new FieldError("applicant.idNumber", "申请人应为年满 16 周岁的职工，请核对身份证号"));
        }
        for (int i = 0; i < application.members().size(); i++) {
            if (new IdNumber(application.members().get(i).idNumber()).birthDate().isAfter(today)) {
                problems.add(new FieldError("members[" + i + "].idNumber", "身份证号码中的出生日期晚于今天，请核对"));
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(PaperRules.problemsOf(application, today));
        }
        return problems;
    }

    /** All persons of the household, the worker first, with the fields that name them. */
    static List<ActivePersons.Entry> persons(HardshipApplication application) {
        List<ActivePersons.Entry> persons = new ArrayList<>();
        persons.add(new ActivePersons.Entry(new IdNumber(application.applicant().idNumber()), "applicant.idNumber",
            Place.HEAD));
        for (int i = 0; i < application.members().size(); i++) {
            persons.add(new ActivePersons.Entry(new IdNumber(application.members().get(i).idNumber()),
                "members[" + i + "].idNumber", Place.MEMBER));
        }
        return persons;
    }

    private static void samePersonTwice(HardshipApplication application, List<FieldError> problems) {
        Set<String> seen = new HashSet<>();
        persons(application).stream().filter(person -> !seen.add(person.idNumber().value())).forEach(person ->
            problems.add(new FieldError(person.field(), "同一身份证号在本户中重复出现，请核对")));
    }

    // 二: 夫妻双方都是困难职工且不在同一单位的，原则上以户主为主建立档案.
    private static void headOfFile(HardshipApplication application, List<FieldError> problems) {
        boolean spouseElsewhere = application.members().stream().anyMatch(member ->
            SPOUSE.equals(member.relation()) && member.hardshipWorker()
                && !same(member.workplace(), application.applicant().workUnit()));
        if (spouseElsewhere && !application.applicant().householder()) {
            problems.add(new FieldError("applicant.householder",
                "夫妻双方都是困难职工且不在同一单位的，以户主为主建立档案，请由户主申请（冀工办发〔2017〕44号 二）"));
        }
    }

    // domain.md 2.3: a worker without a unit applies at the street or community union.
    private static void withoutUnit(HardshipApplication application, boolean streetUnion, List<FieldError> problems) {
        boolean noUnit = isBlank(application.applicant().workUnit())
            || FLEXIBLE.equals(application.applicant().workStatus());
        if (noUnit && !streetUnion) {
            problems.add(new FieldError("applicant.workUnit",
                "没有工作单位的职工请向街道（社区）工会申请；有单位的请填写工作单位"));
        }
    }

    private static boolean same(String one, String other) {
        return !isBlank(one) && !isBlank(other) && one.strip().equals(other.strip());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
