package cn.unioncare.hardship;

import cn.unioncare.shared.Refusal.FieldError;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.List;

/**
 * The parts of an application fit together, see {@link HouseholdRules#problemsOf}. Judged with its fields, so that
 * whoever files it is told everything at once.
 */
@Documented
@Constraint(validatedBy = SoundHousehold.Judge.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface SoundHousehold {

    String message() default "申请各部分不一致";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports each problem at its field. */
    final class Judge implements ConstraintValidator<SoundHousehold, HardshipApplication> {

        @Override
        public boolean isValid(HardshipApplication application, ConstraintValidatorContext context) {
            List<FieldError> problems = HouseholdRules.problemsOf(application,
                LocalDate.now(context.getClockProvider().getClock()));
            context.disableDefaultConstraintViolation();
            problems.forEach(problem -> context.buildConstraintViolationWithTemplate(problem.message())
                .addPropertyNode(problem.field()).addConstraintViolation());
            return problems.isEmpty();
        }
    }
}
