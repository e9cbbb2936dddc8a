package cn.unioncare.meetings.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.meetings.Convening;
import cn.unioncare.meetings.MeetingCard;
import cn.unioncare.meetings.MeetingHeld;
import cn.unioncare.meetings.MeetingRecord;
import cn.unioncare.meetings.Meetings;
import cn.unioncare.meetings.Minutes;
import cn.unioncare.meetings.Preparation;
import cn.unioncare.organisation.Account;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "meetings", description = "会议审议")
class MeetingController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    record BodyList(List<Preparation.BodyCard> items) { }

    private final Preparation preparation;
    private final Convening convening;
    private final Meetings meetings;

    MeetingController(Preparation preparation, Convening convening, Meetings meetings) {
        this.preparation = preparation;
        this.convening = convening;
        this.meetings = meetings;
    }

    @GetMapping("/bodies")
    @Operation(summary = "会议机构、各自的到会和表决规则，以及本工会待其审议的议题数")
    BodyList bodies(@AuthenticationPrincipal Account account) {
        return new BodyList(preparation.bodies(account));
    }

    @GetMapping("/bodies/{body}/agenda")
    @Operation(summary = "待该机构审议的议题，以及该机构上次会议的到会情况")
    Preparation.BeforeMeeting agenda(@PathVariable String body, @AuthenticationPrincipal Account account) {
        return preparation.of(body, account);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "记录一次会议并办结其全部议题：逐个议题登记回避和同意、不同意、弃权票数；任何一项有误的全部不办理，逐项说明原因")
    MeetingHeld hold(@Valid @RequestBody MeetingRecord meeting, @AuthenticationPrincipal Account account) {
        return convening.hold(meeting, account);
    }

    @GetMapping
    @Operation(summary = "已召开的会议，新的在前：可按机构 body 和 q（会议编号或案号）查询，按 next 翻页")
    Page<MeetingCard> list(@RequestParam(required = false) String body, @RequestParam(required = false) String q,
                     @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after, Actor actor) {
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 200 之间");
        }
        return meetings.list(new Meetings.Wish(body, q, limit, after), actor);
    }

    @GetMapping("/{number}")
    @Operation(summary = "会议记录：到会、逐项回避和表决结果，可打印签字")
    Minutes get(@PathVariable String number, Actor actor) {
        return meetings.get(number, actor);
    }

    @GetMapping(path = "/{number}/minutes", produces = {WORD, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "会议记录（Word），按冀工办发〔2017〕44号附件4的格式，打印签字")
    ResponseEntity<byte[]> minutes(@PathVariable String number, Actor actor) {
        return PaperAnswers.of(meetings.paper(number, actor));
    }
}
