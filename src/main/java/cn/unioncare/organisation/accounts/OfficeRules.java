package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What must hold of the offices that one person is given: no past, no overlap, no two that exclude each other. */
@Component
class OfficeRules {

    private final AccountRights rights;
    private final Clock clock;

    OfficeRules(AccountRights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    /** The wish as an office, or what is wrong with the fields below that path. */
    Optional<Office> office(OfficeWish wish, LocalDate accountFrom, String path, List<FieldError> errors) {
        Optional<Role> role = wish.known();
        LocalDate today = LocalDate.now(clock);
        LocalDate from = wish.from() == null ? (accountFrom.isAfter(today) ? accountFrom : today) : wish.from();
        int before = errors.size();
        if (role.isEmpty()) {
            errors.add(new FieldError(path + "role", "没有这个岗位，请从岗位说明中选择"));
        }
        if (from.isBefore(today)) {
            errors.add(new FieldError(path + "from", "任职开始日期不能早于今天"));
        } else if (from.isBefore(accountFrom)) {
            errors.add(new FieldError(path + "from", "任职开始日期不能早于账号启用日期 " + accountFrom));
        }
        if (wish.until() != null && wish.until().isBefore(from)) {
            errors.add(new FieldError(path + "until", "任职结束日期不能早于开始日期"));
        }
        return errors.size() > before ? Optional.empty() : Optional.of(new Office(role.orElseThrow(), from, wish.until()));
    }

    /**
     * @param held  the person's other offices
     * @param union whose office it is; none where it is not known, so that nobody can say who gives it
     */
    Optional<String> problem(Office wished, List<Office> held, Optional<UnionCode> union, Actor actor) {
        if (union.filter(known -> !rights.mayGive(wished.role(), known, actor)).isPresent()) {
            return Optional.of(wished.role().label() + "由上级工会管理员授予");
        }
        return held.stream().filter(wished::overlaps).flatMap(other -> Stream.ofNullable(collision(wished, other)))
            .findFirst();
    }

    /** Every problem among the wishes and with what is held already. */
    List<Office> checked(List<OfficeWish> wishes, List<Office> held, Optional<UnionCode> union, LocalDate accountFrom,
                         Actor actor, List<FieldError> errors) {
        List<Office> all = new ArrayList<>(held);
        List<Office> given = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            String path = "offices[" + i + "].";
            office(wishes.get(i), accountFrom, path, errors).ifPresent(office -> {
                problem(office, all, union, actor).ifPresentOrElse(
                    rule -> errors.add(new FieldError(path + "role", rule)), () -> given.add(office));
                all.add(office);
            });
        }
        return given;
    }

    private static String collision(Office wished, Office other) {
        if (wished.role() == other.role()) {
            return "任职期间与已有的" + other.role().label() + "任期重叠";
        }
        return wished.role().excludes(other.role())
            ? "同一人不能同时担任" + wished.role().label() + "和" + other.role().label() + "（岗位分离）" : null;
    }
}
