package cn.unioncare.signin.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.OwnOffice;
import cn.unioncare.organisation.People;
import cn.unioncare.signin.OidcAccount;
import cn.unioncare.signin.OpenSession;
import cn.unioncare.signin.OpenSessions;
import cn.unioncare.signin.Passwords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** @param ownPassword whether the account has a password here that could be changed */
    record Offices(List<OwnOffice> offices, boolean ownPassword) { }

    private final People people;
    private final Passwords passwords;
    private final OpenSessions sessions;

    AccountController(People people, Passwords passwords, OpenSessions sessions) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(summary = "本人的岗位及其起止日期，包括尚未开始的")
    Offices offices(@AuthenticationPrincipal Account account) {
        return new Offices(people.officesOf(account.getUsername()), !(account instanceof OidcAccount));
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "修改本人密码；使用一次性密码登录的，须先修改密码才能办理其他事项")
    void change(@AuthenticationPrincipal Account account, @Valid @RequestBody NewPassword wanted,
                HttpServletRequest request) {
        passwords.change(account.person(), wanted.current(), wanted.next(), here(request),
            new WebAuthenticationDetails(request));
    }

    @GetMapping("/sessions")
    @Operation(summary = "本人当前登录的设备：登录时间、最近使用时间、设备与网络地址")
    List<OpenSession> sessions(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        return sessions.of(account.getUsername(), here(request));
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出本人的一处登录")
    void end(@PathVariable String id, @AuthenticationPrincipal Account account) {
        sessions.end(account.getUsername(), id);
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出本人在其他设备上的全部登录")
    void endOthers(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        sessions.endOthers(account.getUsername(), here(request));
    }

    private static String here(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
