package cn.unioncare.tipoffs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answerWorkingDays within how many working days an informant should be answered
 * @param contactDays       for how many days after the answer it is known who the informant is
 * @param keepYears         for how many years after the answer the case is kept
 */
@ConfigurationProperties("unioncare.tipoffs")
record TipOffSettings(@DefaultValue("40") int answerWorkingDays, @DefaultValue("180") int contactDays,
                      @DefaultValue("10") int keepYears) {

    TipOffSettings {
        if (answerWorkingDays < 1 || contactDays < 0 || keepYears < 1) {
            throw new IllegalArgumentException("unioncare.tipoffs 中的期限不正确");
        }
    }
}
