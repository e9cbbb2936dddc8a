package cn.unioncare.registry.web;

import cn.unioncare.registry.ArchiveCard;
import cn.unioncare.registry.ArchivePage;
import cn.unioncare.registry.ArchiveSearch;
import cn.unioncare.registry.ArchiveState;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.ValidIdNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry over HTTP. */
@RestController
@RequestMapping("/api/archives")
@Tag(name = "archives", description = "困难职工档案")
class ArchiveController {

    record IdNumberSearch(@NotNull(message = "请填写身份证号") @ValidIdNumber String idNumber) { }

    private final ArchiveSearch search;

    ArchiveController(ArchiveSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "档案列表：可按工会 union、状态 state 和 q（档案编号、案号、姓名或单位）查询")
    ArchivePage list(@RequestParam(required = false) String union, @RequestParam(required = false) String state,
                     @RequestParam(required = false) String q, @RequestParam(defaultValue = "50") int limit,
                     @RequestParam(required = false) String after, Actor actor) {
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 200 之间");
        }
        if (state != null && Arrays.stream(ArchiveState.values()).noneMatch(known -> known.name().equals(state))) {
            throw Refusal.invalid("state", "没有这种档案状态，应为 " + Arrays.toString(ArchiveState.values()) + " 之一");
        }
        return search.list(new ArchiveSearch.Wish(union, state, q, limit, after), actor);
    }

    @GetMapping("/{number}")
    @Operation(summary = "一份档案")
    ArchiveCard get(@PathVariable String number, Actor actor) {
        return search.get(number, actor);
    }

    @PostMapping("/searches")
    @Operation(summary = "按身份证号查档；每次查询都留有记录")
    ArchiveSearch.Finding search(@Valid @RequestBody IdNumberSearch wish, Actor actor) {
        return search.byIdNumber(new IdNumber(wish.idNumber()), actor);
    }
}
