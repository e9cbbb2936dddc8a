package cn.unioncare.nomination.entry;

import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.BodyBinder;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The public's door to the rounds: 自荐、互荐, without an account. Nothing personal ever goes out of it. */
@RestController
@RequestMapping("/api/public")
@Tag(name = "public")
class PublicEntryController {

    private static final String EXAMPLE = """
        {"entry":"PEER","unit":"2102000101","candidate":{"name":"测周五","gender":"FEMALE","workUnit":"示例重工集团","position":\
        "车间工会主席","unionWorkSince":"2012-03-01","phone":"13900000000"},"story":"坚持每周走访困难职工家庭……","entrant":{"name":\
        "测吴六","phone":"13900000001"},"agreed":true,"truthful":true}""";

    record Receipt(String receipt) { }

    record Standing(String receipt, String state) { }

    record Open(List<PublicRounds.OpenRound> items) { }

    private final PublicEntries entries;
    private final PublicRounds rounds;
    private final BodyBinder binder;

    PublicEntryController(PublicEntries entries, PublicRounds rounds, BodyBinder binder) {
        this.entries = entries;
        this.rounds = rounds;
        this.binder = binder;
    }

    @GetMapping("/rounds")
    @Operation(summary = "正在接受自荐、互荐的推选活动")
    Open open() {
        return new Open(rounds.all());
    }

    @PostMapping(path = "/rounds/{round}/entries", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提交自荐、互荐，返回受理编号；带附件的用 multipart/form-data，内容在 entry，附件在 file")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = EntryContent.class), examples = @ExampleObject(EXAMPLE)))
    Receipt receive(@PathVariable String round, @RequestBody JsonNode entry) {
        return new Receipt(entries.receive(round, binder.bind(entry, EntryContent.class), List.of()));
    }

    @PostMapping(path = "/rounds/{round}/entries", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提交自荐、互荐，返回受理编号；带附件的用 multipart/form-data，内容在 entry，附件在 file")
    Receipt receiveWithFiles(@PathVariable String round, @RequestPart("entry") JsonNode entry,
                             @RequestPart(name = "file", required = false) List<MultipartFile> files) throws IOException {
        List<PublicEntries.Sent> sent = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            sent.add(new PublicEntries.Sent(file.getOriginalFilename() == null ? "" : file.getOriginalFilename(),
                file.getBytes()));
        }
        return new Receipt(entries.receive(round, binder.bind(entry, EntryContent.class), sent));
    }

    @GetMapping("/entries/{receipt}")
    @Operation(summary = "凭受理编号查询自荐、互荐的办理情况")
    Standing standing(@PathVariable String receipt) {
        PublicEntry entry = entries.find(receipt)
            .orElseThrow(() -> Refusal.notFound("没有这个受理编号，请核对"));
        return new Standing(receipt, entry.state().label());
    }
}
