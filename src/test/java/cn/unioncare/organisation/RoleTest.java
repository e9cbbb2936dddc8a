package cn.unioncare.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The role catalogue, and that the handbook says the same. */
class RoleTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_does_not_exclude_itself_and_exclusion_is_mutual(Role role) {
        assertThat(role.excludes(role)).isFalse();
        assertThat(Role.values()).allSatisfy(other -> assertThat(role.excludes(other)).isEqualTo(other.excludes(role)));
    }

    @Test
    void who_approves_does_not_pay_out_and_administrators_hold_no_working_office() {
        assertThat(Role.APPROVER.excludes(Role.CASHIER)).isTrue();
        assertThat(Role.APPROVER.excludes(Role.CLERK)).isFalse();
        assertThat(Arrays.stream(Role.values()).filter(role -> role.kind() == Role.Kind.WORKS))
            .allMatch(Role.ADMIN::excludes).allMatch(Role.AUDITOR::excludes);
        assertThat(Role.ADMIN.excludes(Role.AUDITOR)).isTrue();
        assertThat(Role.ADMIN.excludes(Role.SUPERVISOR)).isFalse();
    }

    @Test
    void the_handbook_lists_every_role_as_the_catalogue_does() throws IOException {
        List<String> handbook = Files.readAllLines(Path.of("src/site/markdown/handbook.md"));
        assertThat(Role.values()).allSatisfy(role -> assertThat(handbook).contains(row(role)));
        assertThat(handbook.stream().filter(line -> line.matches("\\| `[a-z0-9]+` \\|.*"))).hasSize(Role.values().length);
    }

    private static String row(Role role) {
        return "| `%s` | %s | %s | %s | %s |".formatted(role.code(), role.label(), role.kind().label(), role.duty(),
            role.isGivenFromAbove() ? "上级工会管理员" : "本工会或上级工会管理员");
    }
}
