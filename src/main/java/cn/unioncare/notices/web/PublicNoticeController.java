package cn.unioncare.notices.web;

import cn.unioncare.notices.Objection;
import cn.unioncare.notices.ObjectionFinding;
import cn.unioncare.notices.Objections;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
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
 * The public's door: objections to a list that hangs in a unit, by the number printed on it. Hardship lists are posted
 * in the worker's unit and not on the web (domain.md 12, 6): none is listed here.
 */
@RestController
@RequestMapping("/api/public")
@Tag(name = "public", description = "公众：对公示提出异议")
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

    private final Objections objections;

    PublicNoticeController(Objections objections) {
        this.objections = objections;
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
