package cn.unioncare.vault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** The text is a bank card number, see {@link BankCard#problem}. Null is valid. */
@Documented
@Constraint(validatedBy = ValueValidator.ForBankCard.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
        ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidBankCard {

    String message() default "银行卡号不正确";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
