package cn.unioncare.documents;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The letter is not good for longer than the installation allows: what is consented to for ever is consented to for nothing. */
@Documented
@Constraint(validatedBy = LongestTerm.Judge.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LongestTerm {

    String message() default "授权期限过长";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports it at the end of the term. */
    final class Judge implements ConstraintValidator<LongestTerm, AuthorisationLetter> {

        private final DocumentSettings settings;

        Judge(DocumentSettings settings) {
            this.settings = settings;
        }

        @Override
        public boolean isValid(AuthorisationLetter letter, ConstraintValidatorContext context) {
            if (letter.signedOn() == null || letter.validUntil() == null
                    || !letter.validUntil().isAfter(letter.signedOn().plusYears(settings.longestAuthorisationYears()))) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("授权期限自授权日期起最长 " + settings.longestAuthorisationYears() + " 年")
                .addPropertyNode("validUntil").addConstraintViolation();
            return false;
        }
    }
}
