package cn.unioncare.documents;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** The text is a code of the named list, see {@link CodeLists}. Null is valid. */
@Documented
@Constraint(validatedBy = CodeValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
        ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {

    /** The list's name, such as {@code ethnicity}; an unknown one fails the first validation. */
    String value();

    String message() default "不在可选范围内，请从列表中选择";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
