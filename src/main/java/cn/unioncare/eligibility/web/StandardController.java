package cn.unioncare.eligibility.web;

import cn.unioncare.eligibility.Correction;
import cn.unioncare.eligibility.NewStandard;
import cn.unioncare.eligibility.StandardRecord;
import cn.unioncare.eligibility.Standards;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The local standards over HTTP: everybody reads them, administrators keep those of their regions. */
@RestController
@RequestMapping("/api/standards")
@Tag(name = "standards", description = "当地城市低保标准")
class StandardController {

    private final Standards standards;

    StandardController(Standards standards) {
        this.standards = standards;
    }

    @GetMapping
    @Operation(summary = "各地历年低保标准及其更正；region 为地区代码或其前几位，按 next 翻页")
    Page<StandardRecord> list(@RequestParam(defaultValue = "") String region, @RequestParam(required = false) String after,
                        @RequestParam(defaultValue = "50") int limit) {
        if (!region.matches("\\d{0,6}")) {
            throw Refusal.invalid("region", "地区代码应为 6 位数字，或其前几位");
        }
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 200 之间");
        }
        return standards.list(region, after, limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记一项标准；该期间已有测算过的案件的，须确认")
    Standards.Recorded add(@Valid @RequestBody NewStandard standard, Actor actor) {
        return standards.add(standard, actor);
    }

    @PostMapping("/{region}/{effectiveFrom}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "更正登记有误的标准：原记录保留，测算过的案件不变")
    Standards.Recorded correct(@PathVariable String region, @PathVariable String effectiveFrom,
                               @Valid @RequestBody Correction correction, Actor actor) {
        return standards.correct(region, date(effectiveFrom), correction, actor);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw Refusal.notFound("该地区在这一天没有登记标准");
        }
    }
}
