package cn.unioncare.tipoffs.web;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.UnitNames;
import cn.unioncare.shared.Refusal;
import cn.unioncare.tipoffs.Matter;
import cn.unioncare.tipoffs.TipOff;
import cn.unioncare.tipoffs.TipOffReport;
import cn.unioncare.tipoffs.TipOffs;
import cn.unioncare.workflow.BodyBinder;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The public's door for tip-offs. The code of one is never part of an address, which others keep. */
@RestController
@RequestMapping("/api/public")
@Tag(name = "public")
class PublicTipOffController {

    private static final String EXAMPLE = """
        {"union":"13030601","accused":"测某某","matter":"FALSE_FILE","content":"2018年1月申报的困难职工中，有一户实际经营店铺……",\
        "contact":{"name":"测吴六","means":"13900000001"},"truthful":true}""";

    record Choice(Matter code, String name) { }

    record Matters(List<Choice> items) { }

    record Unit(String code, String name) { }

    record Units(List<Unit> items) { }

    /** @param code null where it is for the national federation, and nothing was kept */
    record Receipt(String code, LocalDate answerBy) { }

    record Asked(@NotBlank(message = "请填写查询码") @Size(max = 40, message = "查询码不正确") String code) { }

    /** @param answer null until there is one */
    record Standing(String state, LocalDate receivedOn, LocalDate answerBy, String answer, LocalDate answeredOn) { }

    private final TipOffs tipOffs;
    private final UnitNames units;
    private final BodyBinder binder;

    PublicTipOffController(TipOffs tipOffs, UnitNames units, BodyBinder binder) {
        this.tipOffs = tipOffs;
        this.units = units;
        this.binder = binder;
    }

    @GetMapping("/tipoffs/matters")
    @Operation(summary = "举报事项的种类")
    Matters matters() {
        return new Matters(Stream.of(Matter.values()).map(matter -> new Choice(matter, matter.label())).toList());
    }

    @GetMapping("/unions")
    @Operation(summary = "按名称查找工会，至多 20 个，举报时选择被举报的工会")
    Units units(@RequestParam String q) {
        return new Units(units.containing(q).stream().map(PublicTipOffController::unit).toList());
    }

    private static Unit unit(Union union) {
        return new Unit(union.code().value(), union.name());
    }

    @PostMapping(path = "/tipoffs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "举报，不需要账号，可以匿名；由被举报工会的上级工会办理。回答中的查询码只显示这一次；没有查询码的，"
        + "其上级是全国总工会，未保存任何内容，请向全国总工会举报。带附件的用 multipart/form-data，内容在 report，附件在 file")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = TipOffReport.class), examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<Receipt> receive(@RequestBody JsonNode report) {
        return received(report, List.of());
    }

    @PostMapping(path = "/tipoffs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "举报，带附件")
    ResponseEntity<Receipt> receiveWithFiles(@RequestPart("report") JsonNode report,
            @RequestPart(name = "file", required = false) List<MultipartFile> files) throws IOException {
        List<TipOffs.Sent> sent = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            sent.add(new TipOffs.Sent(file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getBytes()));
        }
        return received(report, sent);
    }

    private ResponseEntity<Receipt> received(JsonNode report, List<TipOffs.Sent> sent) {
        TipOffs.Receipt receipt = tipOffs.receive(binder.bind(report, TipOffReport.class), sent);
        return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore())
            .body(new Receipt(receipt.code().orElse(null), receipt.answerBy().orElse(null)));
    }

    @PostMapping("/tipoffs/answers")
    @Operation(summary = "凭查询码查询举报的办理情况和答复")
    ResponseEntity<Standing> standing(@Valid @RequestBody Asked asked) {
        TipOff tipOff = tipOffs.ofCode(asked.code()).orElseThrow(() -> Refusal.notFound("没有这个查询码，请核对"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Standing(tipOff.state().label(),
            tipOff.receivedAt().atZoneSameInstant(UnionCareClock.CHINA).toLocalDate(), tipOff.answerBy(),
            tipOff.answer().orElse(null),
            tipOff.answeredAt().map(at -> at.atZoneSameInstant(UnionCareClock.CHINA).toLocalDate()).orElse(null)));
    }
}
