package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.Role;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An office that is to be given.
 *
 * @param role  the code of the role
 * @param from  its first day; null for today
 * @param until its last day; null while no end is known
 */
public record OfficeWish(@NotBlank(message = "请选择岗位") String role, LocalDate from, LocalDate until) {

    Optional<Role> known() {
        return Role.of(role);
    }
}
