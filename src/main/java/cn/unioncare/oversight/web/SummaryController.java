package cn.unioncare.oversight.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.oversight.Summaries;
import cn.unioncare.oversight.Summary;
import cn.unioncare.oversight.SummaryViews;
import cn.unioncare.shared.Actor;
import cn.unioncare.workflow.BodyBinder;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 工作总结 over HTTP. The occasion is a year or the number of a campaign. */
@RestController
@RequestMapping("/api/oversight/summaries/{occasion}")
@Tag(name = "oversight", description = "督查考核")
class SummaryController {

    record Deadline(LocalDate dueOn) { }

    /** @param unions codes of unions next below that have not handed in */
    record NewReminder(List<String> unions, String note) { }

    /** @param union next below, that has handed in */
    record SentBack(String union, String reason) { }

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Summaries summaries;
    private final SummaryViews views;
    private final BodyBinder binder;

    SummaryController(Summaries summaries, SummaryViews views, BodyBinder binder) {
        this.summaries = summaries;
        this.views = views;
        this.binder = binder;
    }

    @GetMapping
    @Operation(summary = "一个年度或者一次活动的工作总结：本工会的、上级的要求、直接下级的报送情况和内容")
    SummaryViews.Collected of(@PathVariable String occasion, Actor actor) {
        return views.of(occasion, actor);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "经办人填写本工会的总结：做法经验、存在问题、意见建议；savedAt 是所改内容的保存时间，尚未填写过的不带")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Summary.class)))
    void save(@PathVariable String occasion, @RequestParam(required = false) OffsetDateTime savedAt,
              @org.springframework.web.bind.annotation.RequestBody JsonNode body, Actor actor) {
        summaries.save(occasion, binder.bind(body, Summary.class), savedAt, actor);
    }

    @PostMapping("/submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "审批人签发并报送上级，填写人不得签发")
    void submit(@PathVariable String occasion, Actor actor) {
        summaries.submit(occasion, actor);
    }

    @PutMapping("/deadline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "设定或者改定直接下级的报送期限")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Deadline.class)))
    void call(@PathVariable String occasion, @org.springframework.web.bind.annotation.RequestBody JsonNode body, Actor actor) {
        summaries.call(occasion, binder.bind(body, Deadline.class).dueOn(), actor);
    }

    @PostMapping("/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "催报，同一工会每个工作日至多一次")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewReminder.class)))
    void urge(@PathVariable String occasion, @org.springframework.web.bind.annotation.RequestBody JsonNode body, Actor actor) {
        NewReminder reminder = binder.bind(body, NewReminder.class);
        summaries.urge(occasion, reminder.unions(), reminder.note(), actor);
    }

    @PostMapping("/returns")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退回直接下级报送的总结，写明原因")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SentBack.class)))
    void sendBack(@PathVariable String occasion, @org.springframework.web.bind.annotation.RequestBody JsonNode body, Actor actor) {
        SentBack back = binder.bind(body, SentBack.class);
        summaries.sendBack(occasion, back.union(), back.reason(), actor);
    }

    @GetMapping(path = "/paper", produces = {WORD, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "本工会及下级已报送的总结汇编（Word）")
    ResponseEntity<byte[]> paper(@PathVariable String occasion, Actor actor) {
        return PaperAnswers.of(views.paper(occasion, actor));
    }
}
