package cn.unioncare.hardship;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text can be spelt like that. Null is valid. */
@Documented
@Constraint(validatedBy = Spelt.Judge.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Spelt {

    Spelling value();

    String message() default "填写的内容不正确";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports what the spelling says in place of the annotation's message. */
    final class Judge implements ConstraintValidator<Spelt, String> {

        private Spelling spelling;

        @Override
        public void initialize(Spelt spelt) {
            spelling = spelt.value();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null || spelling.admits(text)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(spelling.problem()).addConstraintViolation();
            return false;
        }
    }
}
