package cn.unioncare.organisation.web;

import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.accounts.AccountCard;
import cn.unioncare.organisation.accounts.AccountSearch;
import cn.unioncare.organisation.accounts.Accounts;
import cn.unioncare.organisation.accounts.HandoverWish;
import cn.unioncare.organisation.accounts.Handovers;
import cn.unioncare.organisation.accounts.Issued;
import cn.unioncare.organisation.accounts.NewAccount;
import cn.unioncare.organisation.accounts.NewName;
import cn.unioncare.organisation.accounts.OfficeWish;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts over HTTP, for administrators. */
@RestController
@RequestMapping("/api/organisation/accounts")
@Tag(name = "organisation", description = "组织与账号管理")
class AccountsController {

    record Ending(@NotNull(message = "请填写日期") LocalDate from) { }

    private final AccountSearch search;
    private final Accounts accounts;
    private final Handovers handovers;

    AccountsController(AccountSearch search, Accounts accounts, Handovers handovers) {
        this.search = search;
        this.accounts = accounts;
        this.handovers = handovers;
    }

    @GetMapping
    @Operation(summary = "账号列表：按工会（union，含下级）、岗位（role）、姓名或账号（q）、状态（state：OPEN 使用中、FUTURE 待启用、"
        + "CLOSED 已停用）查询，按 next 翻页")
    Page<AccountCard> list(@RequestParam(required = false) String union, @RequestParam(required = false) String role,
                     @RequestParam(required = false) String q, @RequestParam(required = false) String state,
                     @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after,
                     Actor actor) {
        if (role != null) {
            role(role, "role");
        }
        if (state != null && Arrays.stream(AccountCard.State.values()).noneMatch(known -> known.name().equals(state))) {
            throw Refusal.invalid("state", "没有这种账号状态，应为使用中、待启用或已停用之一");
        }
        return search.list(new AccountSearch.Wish(union, role, q, state, Paging.checked(limit), after), actor);
    }

    @GetMapping("/{login}")
    @Operation(summary = "一个账号及其历次任职")
    AccountCard get(@PathVariable String login, Actor actor) {
        return search.get(login, actor);
    }

    @PostMapping
    @Operation(summary = "开立账号；回答中的一次性密码只显示这一次")
    ResponseEntity<Issued> open(@Valid @RequestBody NewAccount account, Actor actor) {
        return secret(HttpStatus.CREATED, accounts.open(account, actor));
    }

    @PutMapping("/{login}")
    @Operation(summary = "更正姓名")
    AccountCard rename(@PathVariable String login, @Valid @RequestBody NewName change, Actor actor) {
        return accounts.rename(login, change.name(), actor);
    }

    @PostMapping("/{login}/offices")
    @Operation(summary = "任命岗位，可以从将来某日开始")
    AccountCard give(@PathVariable String login, @Valid @RequestBody OfficeWish office, Actor actor) {
        return accounts.giveOffice(login, office, actor);
    }

    @PostMapping("/{login}/offices/{role}/ending")
    @Operation(summary = "自某日起免去岗位")
    AccountCard end(@PathVariable String login, @PathVariable String role, @Valid @RequestBody Ending ending, Actor actor) {
        return accounts.endOffice(login, role(role, "role"), ending.from(), actor);
    }

    @PostMapping("/{login}/reset")
    @Operation(summary = "重置密码：原密码和已登录的会话失效；新的一次性密码只显示这一次")
    ResponseEntity<Issued> reset(@PathVariable String login, Actor actor) {
        return secret(HttpStatus.OK, accounts.reset(login, actor));
    }

    @PostMapping("/{login}/closing")
    @Operation(summary = "自某日起停用账号，其岗位同时终止")
    AccountCard close(@PathVariable String login, @Valid @RequestBody Ending ending, Actor actor) {
        return accounts.close(login, ending.from(), actor);
    }

    @PostMapping("/{login}/handover")
    @Operation(summary = "移交：自某日起把全部岗位转给同一工会的他人（已有账号或新开账号），已签收的任务退回本组")
    ResponseEntity<Handovers.Done> handOver(@PathVariable String login, @Valid @RequestBody HandoverWish wish, Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(handovers.handOver(login, wish, actor));
    }

    private static Role role(String code, String field) {
        return Role.of(code).orElseThrow(() -> Refusal.invalid(field, "没有这个岗位，请从岗位说明中选择"));
    }

    // What is shown once is kept by nobody on the way.
    private static ResponseEntity<Issued> secret(HttpStatus status, Issued issued) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(issued);
    }
}
