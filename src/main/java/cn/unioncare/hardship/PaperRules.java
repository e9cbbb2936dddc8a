package cn.unioncare.hardship;

import cn.unioncare.documents.AuthorisationLetter;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.IdNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The letter of authorisation and the proofs of income speak of the household's own people (冀工办发〔2017〕44号 附件1、3).
 * Both name them by name, as the papers do.
 */
final class PaperRules {

    private static final int FULL_AGE = 18;

    private PaperRules() { }

    static List<FieldError> signaturesOf(HardshipApplication application) {
        AuthorisationLetter letter = application.authorisation();
        return letter == null || letter.signedOn() == null ? List.of() : signatures(application, letter, "authorisation.");
    }

    static List<FieldError> proofsOf(HardshipApplication application, LocalDate today) {
        List<FieldError> problems = new ArrayList<>();
        for (int i = 0; i < application.incomes().size(); i++) {
            if (application.incomes().get(i) != null) {
                proof(application.incomes().get(i), "incomes[" + i + "].", application, today, problems);
            }
        }
        return problems;
    }

    /**
     * 附件1: 全体共同生活的成年家庭成员签字. Who signed may be left out; once it is told, nobody may be missing.
     *
     * @param path where the letter stands in what was sent
     */
    static List<FieldError> signatures(HardshipApplication application, AuthorisationLetter letter, String path) {
        List<FieldError> problems = new ArrayList<>();
        if (letter.signedBy() == null || letter.signedBy().isEmpty()) {
            return problems;
        }
        if (!namesOf(application).containsAll(letter.signedBy())) {
            problems.add(new FieldError(path + "signedBy", "签字人应为申请人或共同生活的家庭成员，请核对姓名"));
        }
        long unsigned = people(application)
            .filter(person -> person.birthDate().filter(born -> !born.isAfter(letter.signedOn().minusYears(FULL_AGE)))
                .isPresent())
            .filter(person -> !letter.signedBy().contains(person.name())).count();
        if (unsigned > 0) {
            problems.add(new FieldError(path + "signedBy",
                "全体共同生活的成年家庭成员均应签字，还有 " + unsigned + " 人没有签字（冀工办发〔2017〕44号 附件1）"));
        }
        return problems;
    }

    private static void proof(IncomeProof proof, String path, HardshipApplication application, LocalDate today,
                              List<FieldError> problems) {
        if (proof.name() != null && !proof.name().isBlank() && !namesOf(application).contains(proof.name())) {
            problems.add(new FieldError(path + "name", "工资收入证明应是申请人或共同生活的家庭成员的，请核对姓名"));
        }
        // How old a proof may be no notice says: whoever examines the papers sends an outdated one back.
        if (proof.issuedOn() != null && proof.issuedOn().isAfter(today)) {
            problems.add(new FieldError(path + "issuedOn", "出具日期不能晚于今天"));
        }
    }

    private record Named(String name, Optional<LocalDate> birthDate) { }

    private static Set<String> namesOf(HardshipApplication application) {
        return people(application).map(Named::name).collect(Collectors.toSet());
    }

    private static Stream<Named> people(HardshipApplication application) {
        Stream<Named> members = application.members().stream().filter(Objects::nonNull)
            .map(member -> named(member.name(), member.idNumber()));
        return Stream.concat(Stream.ofNullable(application.applicant())
            .map(applicant -> named(applicant.name(), applicant.idNumber())), members);
    }

    // Whoever's number is none is told so at the number.
    private static Named named(String name, String idNumber) {
        return new Named(name, HouseholdRules.numberOf(idNumber).map(IdNumber::birthDate));
    }
}
