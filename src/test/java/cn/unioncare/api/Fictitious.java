package cn.unioncare.api;

import cn.unioncare.vault.IdNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** People who do not exist, each another one, with numbers that pass every check. */
public final class Fictitious {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);
    private static final LocalDate FIRST_CHILDS_BIRTH = LocalDate.of(2008, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Fictitious() { }

    /** The order codes 998 and 999 are given to nobody. */
    public static String idNumber() {
        int next = NEXT.getAndIncrement();
        return idNumber(FIRST_BIRTH.plusDays(next / 2), 998 + next % 2);
    }

    /** Of somebody who is at school in 2018 and signs nothing. */
    public static String childsIdNumber() {
        return idNumber(FIRST_CHILDS_BIRTH.plusDays(NEXT.getAndIncrement()), 998);
    }

    static String idNumber(LocalDate birth, int order) {
        String number = "130306" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + order;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    /** Somebody else than the example's candidate, of the same sex; number and birth date fit together. */
    public static ObjectNode candidate(JsonNode example) {
        IdNumber number = Stream.generate(Fictitious::idNumber).map(IdNumber::new)
            .filter(one -> one.gender().name().equals(example.path("gender").asText())).findFirst().orElseThrow();
        return ((ObjectNode) example.deepCopy()).put("idNumber", number.value()).put("birthDate", number.birthDate().toString());
    }

    /** The nomination of somebody whom no round knows yet. */
    static Form nominationLike(Form example) {
        return example.with("candidate", candidate(example.at("candidate")));
    }

    public static String householdRegister() {
        return "9%011d".formatted(NEXT.getAndIncrement());
    }

    /** A family of three that meets the standard, which no case knows yet; no paper repeats its names. */
    static Form anApplication() {
        return Form.of("Application").without("incomes").without("authorisation.signedBy")
            .with("applicant.idNumber", idNumber())
            .with("members[0].idNumber", idNumber())
            .with("members[1].idNumber", idNumber())
            .with("household", householdRegister());
    }

    /** Other people who stand in that family's household register. */
    static Form anotherApplicationOfTheRegisterOf(Form application) {
        return anApplication().with("household", application.at("household").asText());
    }
}
