package cn.unioncare.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text speaks of unions and matters and holds no {@link PersonalNumbers}: more people read it than a household's case. Null is valid. */
@Documented
@Constraint(validatedBy = Impersonal.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Impersonal {

    String message() default PersonalNumbers.REFUSED;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Public only for the validation engine. */
    final class Check implements ConstraintValidator<Impersonal, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !PersonalNumbers.areIn(text);
        }
    }
}
