package cn.unioncare.organisation.web;

import cn.unioncare.organisation.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The role catalogue over HTTP. */
@RestController
@Tag(name = "organisation", description = "组织与账号管理")
class RoleController {

    /**
     * @param office  the office that tasks are offered to
     * @param kind    WORKS, WATCHES or ADMINISTERS
     * @param excludes the codes of the roles that one person cannot hold at the same time
     * @param givenBy OWN where the union's own administrator gives it, SUPERIOR where one above does
     */
    record RoleCard(String code, String label, String office, Role.Kind kind, String kindLabel, String duty,
                    List<String> excludes, String givenBy) {

        static RoleCard of(Role role) {
            return new RoleCard(role.code(), role.label(), role.office(), role.kind(), role.kind().label(), role.duty(),
                Arrays.stream(Role.values()).filter(role::excludes).map(Role::code).toList(),
                role.isGivenFromAbove() ? "SUPERIOR" : "OWN");
        }
    }

    record Catalogue(List<RoleCard> items) { }

    @GetMapping("/api/organisation/roles")
    @Operation(summary = "岗位说明：每个岗位可以做什么、由谁授予、与哪些岗位不能由同一人同时担任")
    Catalogue roles() {
        return new Catalogue(Arrays.stream(Role.values()).map(RoleCard::of).toList());
    }
}
