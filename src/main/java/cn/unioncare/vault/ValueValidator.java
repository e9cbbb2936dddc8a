package cn.unioncare.vault;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.function.Function;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/**
 * Lets a value's own {@code problem} decide, and reports its message in place of the annotation's. The
 * nested classes are public only for the validation engine, which makes its instances by reflection.
 */
abstract class ValueValidator<A extends Annotation> implements ConstraintValidator<A, String> {

    private final Function<String, Optional<String>> problemOf;

    ValueValidator(Function<String, Optional<String>> problemOf) {
        this.problemOf = problemOf;
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        Optional<String> problem = text == null ? Optional.empty() : problemOf.apply(text);
        problem.ifPresent(message -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        });
        return problem.isEmpty();
    }

    public static class ForIdNumber extends ValueValidator<ValidIdNumber> {
        public ForIdNumber() {
            super(IdNumber::problem);
        }
    }

    public static class ForBankCard extends ValueValidator<ValidBankCard> {
        public ForBankCard() {
            super(BankCard::problem);
        }
    }

    public static class ForMobile extends ValueValidator<ValidMobile> {
        public ForMobile() {
            super(Mobile::problem);
        }
    }
}
