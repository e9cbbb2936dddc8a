package cn.unioncare.organisation.web;

import cn.unioncare.organisation.units.NewUnit;
import cn.unioncare.organisation.units.Unit;
import cn.unioncare.organisation.units.UnitChange;
import cn.unioncare.organisation.units.UnitSearch;
import cn.unioncare.organisation.units.Units;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The unions over HTTP, for administrators. */
@RestController
@RequestMapping("/api/organisation/units")
@Tag(name = "organisation", description = "组织与账号管理")
class UnitController {

    record Closing(@NotNull(message = "请填写撤销日期") LocalDate from) { }

    record Handover(@NotBlank(message = "请填写接收工会编码") String to) { }

    private final UnitSearch search;
    private final Units units;

    UnitController(UnitSearch search, Units units) {
        this.search = search;
        this.units = units;
    }

    @GetMapping
    @Operation(summary = "工会列表：某工会及其下级（under）、只看直接下级（parent）、名称或编码（q）、含已撤销的（closed），按 next 翻页")
    Page<Unit> list(@RequestParam(required = false) String under, @RequestParam(required = false) String parent,
                  @RequestParam(required = false) String q, @RequestParam(defaultValue = "false") boolean closed,
                  @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after,
                  Actor actor) {
        return search.list(new UnitSearch.Wish(under, parent, q, closed, Paging.checked(limit), after), actor);
    }

    @GetMapping("/{code}")
    @Operation(summary = "一个工会及其曾用名称")
    UnitSearch.Found get(@PathVariable String code, Actor actor) {
        return search.get(code, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "新设下级工会")
    Unit create(@Valid @RequestBody NewUnit unit, Actor actor) {
        return units.create(unit, actor);
    }

    @PutMapping("/{code}")
    @Operation(summary = "变更名称、地区、认定权或审核工会，自今天起；原名称予以保留")
    Unit change(@PathVariable String code, @Valid @RequestBody UnitChange change, Actor actor) {
        return units.change(code, change, actor);
    }

    @PostMapping("/{code}/closing")
    @Operation(summary = "自某日起撤销工会；还有账号、未办结案件或在管档案的，写明后拒绝")
    Unit close(@PathVariable String code, @Valid @RequestBody Closing closing, Actor actor) {
        return units.close(code, closing.from(), actor);
    }

    @PostMapping("/{code}/handover")
    @Operation(summary = "把在管档案移交给同一认定工会下的另一工会，撤销或合并之前办理")
    Units.HandedOver handOver(@PathVariable String code, @Valid @RequestBody Handover handover, Actor actor) {
        return units.handOver(code, handover.to(), actor);
    }
}
