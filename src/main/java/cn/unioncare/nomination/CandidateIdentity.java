package cn.unioncare.nomination;

import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.IdNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 按身份证填写: a candidate's birth date and sex are those that the ID number tells, wherever a form asks for them. */
final class CandidateIdentity {

    private static final String NUMBER = "idNumber";
    private static final String BIRTH_DATE = "birthDate";
    private static final String GENDER = "gender";

    private CandidateIdentity() { }

    /**
     * @param candidate what was sent; a field that is absent contradicts nothing
     * @return what is wrong with the number, or else what contradicts it, in Chinese
     */
    static List<FieldError> problems(JsonNode candidate, LocalDate today) {
        String number = candidate.path(NUMBER).asText("").strip();
        if (number.isEmpty()) {
            return List.of();
        }
        Optional<String> problem = IdNumber.problem(number);
        return problem.isPresent() ? List.of(error(NUMBER, problem.get())) : contradictions(candidate, new IdNumber(number), today);
    }

    private static List<FieldError> contradictions(JsonNode candidate, IdNumber number, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (number.birthDate().isAfter(today)) {
            errors.add(error(NUMBER, "身份证号码中的出生日期（第7至14位）晚于今天，请核对是否抄错"));
        }
        String born = candidate.path(BIRTH_DATE).asText("");
        if (!born.isBlank() && !born.equals(number.birthDate().toString())) {
            errors.add(error(BIRTH_DATE, "出生日期与身份证号码（第7至14位）不一致，请按身份证填写"));
        }
        String gender = candidate.path(GENDER).asText("");
        if (Arrays.stream(IdNumber.Gender.values()).anyMatch(other -> other != number.gender() && other.name().equals(gender))) {
            errors.add(error(GENDER, "性别与身份证号码（第17位）不一致，请按身份证填写"));
        }
        return errors;
    }

    private static FieldError error(String field, String message) {
        return new FieldError("candidate." + field, message);
    }
}
