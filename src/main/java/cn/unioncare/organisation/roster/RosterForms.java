package cn.unioncare.organisation.roster;

import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.accounts.NewAccount;
import cn.unioncare.organisation.accounts.OfficeWish;
import cn.unioncare.organisation.units.NewUnit;
import cn.unioncare.shared.Refusal.FieldError;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes of a row what a form would have sent, and holds it to the same constraints. */
@Component
class RosterForms {

    /** What a row says, as far as it can be read, and what its cells alone show to be wrong. */
    record Filled<T>(T form, List<FieldError> errors) { }

    private final Validator validator;
    private final Clock clock;

    RosterForms(Validator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    Filled<NewUnit> unit(RosterRow row) {
        List<FieldError> errors = new ArrayList<>();
        String tier = row.at(Column.TIER);
        Tier known = Arrays.stream(Tier.values()).filter(one -> one.label().equals(tier)).findFirst().orElse(null);
        if (known == null && !tier.isEmpty()) {
            errors.add(new FieldError("tier", "没有这种层级，应为 " + String.join("、",
                Arrays.stream(Tier.values()).map(Tier::label).toList()) + " 之一"));
        }
        String determines = row.at(Column.DETERMINES);
        if (!List.of("", "是", "否").contains(determines)) {
            errors.add(new FieldError("determines", "应填“是”或“否”"));
        }
        LocalDate from = date(row, Column.UNIT_FROM, "from", errors);
        return checked(new NewUnit(row.at(Column.UNIT_CODE), row.at(Column.UNIT_NAME), known, row.at(Column.PARENT),
            row.at(Column.REGION), determines.equals("是"), row.at(Column.REVIEW_BY), from), errors);
    }

    Filled<NewAccount> account(RosterRow row) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate from = date(row, Column.ACCOUNT_FROM, "from", errors);
        LocalDate until = date(row, Column.UNTIL, "until", errors);
        LocalDate begins = from == null ? LocalDate.now(clock) : from;
        List<OfficeWish> offices = new ArrayList<>();
        for (String name : row.at(Column.ROLES).split("[、，,；;\\s]+")) {
            if (!name.isEmpty()) {
                offices.add(new OfficeWish(role(name, errors), begins, until));
            }
        }
        return checked(new NewAccount(row.at(Column.LOGIN), row.at(Column.PERSON), row.at(Column.UNION), from, offices), errors);
    }

    private static String role(String name, List<FieldError> errors) {
        return Arrays.stream(Role.values()).filter(role -> role.label().equals(name) || role.code().equals(name))
            .map(Role::code).findFirst().orElseGet(() -> {
                errors.add(new FieldError("offices", "没有名为“" + name + "”的岗位，请填写岗位说明中的名称"));
                return name;
            });
    }

    private static LocalDate date(RosterRow row, Column column, String field, List<FieldError> errors) {
        String text = row.at(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            errors.add(new FieldError(field, "日期应为单元格日期，或写成 2018-03-01 的形式"));
            return null;
        }
    }

    private <T> Filled<T> checked(T form, List<FieldError> errors) {
        validator.validate(form).stream()
            .map(wrong -> new FieldError(wrong.getPropertyPath().toString(), wrong.getMessage()))
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message)).filter(error ->
                errors.stream().noneMatch(told -> told.field().equals(error.field()))).forEach(errors::add);
        return new Filled<>(form, errors);
    }
}
