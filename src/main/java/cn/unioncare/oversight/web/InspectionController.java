package cn.unioncare.oversight.web;

import cn.unioncare.oversight.InspectionOrder;
import cn.unioncare.oversight.InspectionUrging;
import cn.unioncare.oversight.InspectionViews;
import cn.unioncare.oversight.Inspections;
import cn.unioncare.oversight.Judgement;
import cn.unioncare.oversight.Withdrawal;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.BodyBinder;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 督查 over HTTP. What the asked union hands in, it hands in at its task. */
@RestController
@RequestMapping("/api/oversight")
@Tag(name = "oversight", description = "督查考核")
class InspectionController {

    /** @param order the number of the order, that of its first case */
    record Ordered(String order) { }

    record Unions(List<InspectionViews.Below> items) { }

    /** @param note what is told with it; may be left out */
    record Note(String note) { }

    private final Inspections inspections;
    private final InspectionViews views;
    private final InspectionUrging urging;
    private final BodyBinder binder;

    InspectionController(Inspections inspections, InspectionViews views, InspectionUrging urging, BodyBinder binder) {
        this.inspections = inspections;
        this.views = views;
        this.urging = urging;
        this.binder = binder;
    }

    @GetMapping("/unions")
    @Operation(summary = "可以督查的直接下级工会")
    Unions unions(Actor actor) {
        return new Unions(views.below(actor));
    }

    @GetMapping("/inspections")
    @Operation(summary = "本工会下达的和收到的督查；督查员、审计员看本级及下级的")
    Page<InspectionViews.Card> list(@RequestParam(defaultValue = "false") boolean open, @RequestParam(defaultValue = "false") boolean late,
                                    @RequestParam(required = false) String union, @RequestParam(defaultValue = "false") boolean own,
                                    @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
                                    @RequestParam(required = false) String after, Actor actor) {
        return views.list(new InspectionViews.Wish(open, late, union, own, limit, after), actor);
    }

    @PostMapping("/inspections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "督查员对下级工会下达督查，每个工会一件，被督查工会在任务办理中反馈")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InspectionOrder.class)))
    Ordered order(@org.springframework.web.bind.annotation.RequestBody JsonNode body, Actor actor) {
        return new Ordered(inspections.order(binder.bind(body, InspectionOrder.class), actor));
    }

    @GetMapping("/inspections/{inspection}")
    @Operation(summary = "一件督查：要求、反馈、结论、整改和附件")
    InspectionViews.Whole one(@PathVariable String inspection, Actor actor) {
        return views.of(inspection, actor);
    }

    @PostMapping("/inspections/{inspection}/judgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "审核反馈或者整改：ACCEPT 通过办结、RETURN 退回重新反馈、RECTIFY 责令整改，后两项写明期限")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Judgement.class)))
    void judge(@PathVariable String inspection, @org.springframework.web.bind.annotation.RequestBody JsonNode body, Actor actor) {
        inspections.judge(id(inspection), binder.bind(body, Judgement.class), actor);
    }

    @PostMapping("/inspections/{inspection}/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "催报，同一工会每个工作日至多一次")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Note.class)))
    void urge(@PathVariable String inspection, @org.springframework.web.bind.annotation.RequestBody JsonNode body, Actor actor) {
        urging.urge(id(inspection), binder.bind(body, Note.class).note(), actor);
    }

    @PostMapping("/inspections/{inspection}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤销下达有误的督查，写明原因，记录保留")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    void withdraw(@PathVariable String inspection, @org.springframework.web.bind.annotation.RequestBody JsonNode body, Actor actor) {
        inspections.withdraw(id(inspection), binder.bind(body, Withdrawal.class), actor);
    }

    private static CaseId id(String text) {
        if (!CaseId.isWellFormed(text)) {
            throw Refusal.notFound("没有这项督查，或者它不在您的办理范围内");
        }
        return new CaseId(text);
    }
}
