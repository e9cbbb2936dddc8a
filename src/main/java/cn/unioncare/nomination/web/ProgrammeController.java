package cn.unioncare.nomination.web;

import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.QuotaAnswer;
import cn.unioncare.nomination.programme.QuotaChecks;
import cn.unioncare.nomination.programme.QuotaQuestion;
import cn.unioncare.organisation.Unions;
import cn.unioncare.workflow.BodyBinder;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The programmes over HTTP: what a notice says, and a dry run of its places. */
@RestController
@RequestMapping("/api/programmes")
@Tag(name = "推选项目", description = "推选、选树、推树的通知：范围、条件、程序、名额")
class ProgrammeController {

    record Listed(List<ProgrammeCard> items) { }

    private static final String EXAMPLE = """
        {"unit":"130100","nominees":[{"category":"FRONTLINE"},{"category":"COUNTY_RANK"},{"category":"ENTERPRISE_HEAD"},\
        {"category":"ENTERPRISE_MANAGER"}]}""";

    private final Programmes programmes;
    private final QuotaChecks checks;
    private final Unions unions;
    private final BodyBinder binder;

    ProgrammeController(Programmes programmes, QuotaChecks checks, Unions unions, BodyBinder binder) {
        this.programmes = programmes;
        this.checks = checks;
        this.unions = unions;
        this.binder = binder;
    }

    @GetMapping
    @Operation(summary = "全部推选项目，按发文日期")
    Listed all() {
        return new Listed(programmes.all().stream()
            .map(programme -> ProgrammeCard.of(programme, unions.nameOf(programme.organiser()))).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个推选项目：范围、环节、截止时间、名额表、条件、表彰和材料")
    ProgrammeView one(@PathVariable String id) {
        Programme programme = programmes.of(id);
        return ProgrammeView.of(programme, programmes.quotas(id), programmes.categories(id), unions.nameOf(programme.organiser()));
    }

    @PostMapping("/{id}/checks")
    @Operation(summary = "核对名额和人员比例", description = "不保存任何数据。列出全部突破的限额、剩余名额，以及其余推荐对象还能否满足全部限额；"
        + "candidates 为尚未选的推荐对象，不填的按任何人都可以再推荐计算。")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
        schema = @Schema(implementation = QuotaQuestion.class), examples = @ExampleObject(EXAMPLE)))
    QuotaAnswer check(@PathVariable String id, @RequestBody JsonNode question) {
        return checks.check(id, binder.bind(question, QuotaQuestion.class));
    }
}
