package cn.unioncare.notices.web;

import cn.unioncare.notices.Objection;
import cn.unioncare.notices.ObjectionFinding;
import cn.unioncare.notices.Objections;
import cn.unioncare.notices.PublicNotices;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The public's door: lists of honours while they hang, and objections to any list by the number printed on it. Hardship
 * lists are posted in the worker's unit and not on the web (domain.md 12, 6): none is listed here.
 */
@RestController
@RequestMapping("/api/public")
@Tag(name = "public", description = "公众：查看表彰推荐公示，对公示提出异议，自荐、互荐")
class PublicNoticeController {

    /**
     * @param contact how to reach the objector; an anonymous objection is received too
     * @param subject 序号: whom of a list of honours it means
     */
    record NewObjection(
        @NotBlank(message = "请写明异议内容") @Size(max = 2000, message = "异议内容不超过 2000 字") String content,
        @Size(max = 100, message = "联系方式不超过 100 字") String contact, Integer subject) { }

    record Receipt(String receipt) { }

    record Answer(String receipt, OffsetDateTime receivedAt, String state, String reply) { }

    record Board(List<PublicNotices.Card> items) { }

    private final Objections objections;
    private final PublicNotices notices;

    PublicNoticeController(Objections objections, PublicNotices notices) {
        this.objections = objections;
        this.notices = notices;
    }

    @GetMapping("/notices")
    @Operation(summary = "正在公示的表彰推荐名单，期满自动撤下；困难职工名单不在网上公示")
    Board hanging() {
        return new Board(notices.hanging());
    }

    @GetMapping("/notices/{number}")
    @Operation(summary = "一份正在公示的表彰推荐名单")
    PublicNotices.Notice notice(@PathVariable String number) {
        return notices.find(number).orElseThrow(() -> Refusal.notFound("没有这份公示，或者公示期已满、名单已撤下"));
    }

    @PostMapping("/notices/{number}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "凭公示编号提出异议，返回受理编号")
    Receipt object(@PathVariable String number, @Valid @RequestBody NewObjection objection) {
        return new Receipt(objections.receive(number, objection.content(),
            Optional.ofNullable(objection.contact()).orElse(""), Optional.ofNullable(objection.subject())));
    }

    @GetMapping("/objections/{receipt}")
    @Operation(summary = "凭受理编号查询异议的答复")
    Answer answer(@PathVariable String receipt) {
        Objection objection = objections.find(receipt)
            .orElseThrow(() -> Refusal.notFound("没有这个受理编号，请核对"));
        return new Answer(receipt, objection.receivedAt(), objection.state().label(),
            objection.finding().map(ObjectionFinding::reply).orElse(null));
    }
}
