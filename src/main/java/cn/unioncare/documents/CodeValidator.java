package cn.unioncare.documents;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Public only for the validation engine, which makes its instances by reflection, with or without Spring. */
public final class CodeValidator implements ConstraintValidator<Code, String> {

    private CodeList list;

    @Override
    public void initialize(Code code) {
        list = new CodeLists().of(code.value())
                .orElseThrow(() -> new IllegalStateException("there is no code list named " + code.value()));
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        return code == null || list.contains(code);
    }
}
