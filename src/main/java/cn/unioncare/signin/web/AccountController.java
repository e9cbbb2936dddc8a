package cn.unioncare.signin.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.signin.Passwords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with their own account. */
@RestController
@RequestMapping("/api/account")
@Tag(name = "account", description = "我的账号")
class AccountController {

    private static final int LONGEST = 200;

    /**
     * @param current the password that holds now, or the one-time secret
     * @param next    the password that shall hold from now on
     */
    record NewPassword(
        @NotEmpty(message = "请输入当前密码") @Size(max = LONGEST, message = "当前密码不正确，请重新输入") String current,
        @NotEmpty(message = "请输入新密码") @Size(max = LONGEST, message = "新密码过长，请控制在 72 个字母或 24 个汉字以内")
        String next) {

        /** Keeps both out of every log. */
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    private final Passwords passwords;

    AccountController(Passwords passwords) {
        this.passwords = passwords;
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "修改本人密码；使用一次性密码登录的，须先修改密码才能办理其他事项")
    void change(@AuthenticationPrincipal Account account, @Valid @RequestBody NewPassword wanted,
                HttpServletRequest request) {
        passwords.change(account.person(), wanted.current(), wanted.next(), new WebAuthenticationDetails(request));
    }
}
