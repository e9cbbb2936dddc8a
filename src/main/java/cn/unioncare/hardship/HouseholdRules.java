package cn.unioncare.hardship;

import cn.unioncare.registry.ActivePersons;
import cn.unioncare.registry.ActivePersons.Place;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.IdNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What must hold of a household before it is filed (冀工办发〔2017〕44号 二). */
final class HouseholdRules {

    private static final String SPOUSE = "10";
    private static final String FLEXIBLE = "FLEXIBLE";

    private HouseholdRules() { }

    /** What the application itself shows, however much of it is missing or wrong besides. */
    static List<FieldError> problemsOf(HardshipApplication application, LocalDate today) {
        List<FieldError> problems = new ArrayList<>();
        samePersonTwice(application, problems);
        oneSpouse(application, problems);
        headOfFile(application, problems);
        dates(application, today, problems);
        if (problems.isEmpty()) {
            problems.addAll(PaperRules.signaturesOf(application));
        }
        problems.addAll(PaperRules.proofsOf(application, today));
        return problems;
    }

    /**
     * domain.md 2.3: a worker without a unit applies at the street or community union.
     *
     * @param streetUnion whether the union that files is one
     */
    static List<FieldError> problemsOf(HardshipApplication application, boolean streetUnion) {
        boolean noUnit = isBlank(application.applicant().workUnit())
            || FLEXIBLE.equals(application.applicant().workStatus());
        return !noUnit || streetUnion ? List.of() : List.of(new FieldError("applicant.workUnit",
            "没有工作单位的职工请向街道（社区）工会申请；有单位的请填写工作单位"));
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
        Set<IdNumber> seen = new HashSet<>();
        numbers(application).forEach((field, number) -> {
            if (!seen.add(number)) {
                problems.add(new FieldError(field, "同一身份证号在本户中重复出现，请核对"));
            }
        });
    }

    private static void oneSpouse(HardshipApplication application, List<FieldError> problems) {
        IntStream.range(0, application.members().size()).filter(i -> isSpouse(application.members().get(i))).skip(1)
            .forEach(i -> problems.add(new FieldError("members[" + i + "].relation", "一户只能有一名配偶，请核对与申请人关系")));
    }

    private static boolean isSpouse(Member member) {
        return member != null && SPOUSE.equals(member.relation());
    }

    // 二: 夫妻双方都是困难职工且不在同一单位的，原则上以户主为主建立档案.
    private static void headOfFile(HardshipApplication application, List<FieldError> problems) {
        Applicant applicant = application.applicant();
        boolean spouseElsewhere = applicant != null && application.members().stream().anyMatch(member ->
            isSpouse(member) && Boolean.TRUE.equals(member.hardshipWorker())
                && !same(member.workplace(), applicant.workUnit()));
        if (spouseElsewhere && Boolean.FALSE.equals(applicant.householder())) {
            problems.add(new FieldError("applicant.householder",
                "夫妻双方都是困难职工且不在同一单位的，以户主为主建立档案，请由户主申请（冀工办发〔2017〕44号 二）"));
        }
    }

    private static void dates(HardshipApplication application, LocalDate today, List<FieldError> problems) {
        if (application.appliedOn() != null && application.appliedOn().isAfter(today)) {
            problems.add(new FieldError("appliedOn", "申请日期不能晚于今天"));
        }
        numbers(application).forEach((field, number) -> {
            if (field.startsWith("applicant") && number.birthDate().isAfter(today.minusYears(16))) {
                problems.add(new FieldError(field, "申请人应为年满 16 周岁的职工，请核对身份证号"));
            } else if (number.birthDate().isAfter(today)) {
                problems.add(new FieldError(field, "身份证号码中的出生日期晚于今天，请核对"));
            }
        });
    }

    /** The numbers that are ones, by their fields. */
    private static Map<String, IdNumber> numbers(HardshipApplication application) {
        Map<String, IdNumber> numbers = new LinkedHashMap<>();
        if (application.applicant() != null) {
            numberOf(application.applicant().idNumber()).ifPresent(number -> numbers.put("applicant.idNumber", number));
        }
        for (int i = 0; i < application.members().size(); i++) {
            String field = "members[" + i + "].idNumber";
            Optional.ofNullable(application.members().get(i)).flatMap(member -> numberOf(member.idNumber()))
                .ifPresent(number -> numbers.put(field, number));
        }
        return numbers;
    }

    static Optional<IdNumber> numberOf(String text) {
        return IdNumber.problem(text).isPresent() ? Optional.empty() : Optional.of(new IdNumber(text));
    }

    private static boolean same(String one, String other) {
        return !isBlank(one) && !isBlank(other) && one.strip().equals(other.strip());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
