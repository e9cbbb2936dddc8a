package cn.unioncare.supervision.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Rotation;
import cn.unioncare.vault.Rotations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the keys and their rotation, for those who look after the installation. Never a key. */
@RestController
@RequestMapping("/api/vault")
@Tag(name = "vault", description = "密钥版本与轮换")
class KeyController {

    private final Rotations rotations;

    KeyController(Rotations rotations) {
        this.rotations = rotations;
    }

    @GetMapping("/keys")
    @Operation(summary = "密钥的版本、算法，以及各版本加密的行数（逐列清点，数据多时较慢）")
    Rotations.Overview keys(@AuthenticationPrincipal Account account) {
        requireSystemAdministrator(account);
        return rotations.overview();
    }

    @PostMapping("/rotations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "开始密钥轮换：用当前版本重新加密全部内容，办理不受影响；已有轮换在进行、没有可以轮换的内容的为 409")
    Rotation start(@AuthenticationPrincipal Account account) {
        requireSystemAdministrator(account);
        return rotations.start(account.actor());
    }

    @GetMapping("/rotations/current")
    @Operation(summary = "正在进行的或最近一次的密钥轮换及其进度")
    Rotation current(@AuthenticationPrincipal Account account) {
        requireSystemAdministrator(account);
        return rotations.current().orElseThrow(() -> Refusal.notFound("尚未进行过密钥轮换"));
    }

    private static void requireSystemAdministrator(Account account) {
        if (!account.person().isSystemAdministrator()) {
            throw Refusal.forbidden("只有系统管理员可以查看和轮换密钥");
        }
    }
}
