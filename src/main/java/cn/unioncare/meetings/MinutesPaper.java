package cn.unioncare.meetings;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 会议记录 in Word, in the form of 冀工办发〔2017〕44号 附件4, to be signed by hand; what a reader does not see is not in it. */
@Component
class MinutesPaper {

    private static final String TEMPLATE = "meeting-minutes";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String GONE = "不予显示";

    private final OfficialPapers papers;

    MinutesPaper(OfficialPapers papers) {
        this.papers = papers;
    }

    OfficialPaper of(Minutes minutes) {
        String title = minutes.union() + minutes.body() + "会议记录";
        Map<String, String> texts = Map.of("title", title,
            "heldAt", minutes.heldOn().format(DAY) + (minutes.startedAt() == null ? "" : " " + minutes.startedAt()),
            "place", minutes.place(), "chair", minutes.chair(), "recorder", minutes.recorder(),
            "due", minutes.expected() + " 人", "present", minutes.present() + " 人", "subject", subject(minutes),
            "recusals", recusals(minutes), "conclusion", conclusion(minutes));
        return papers.fill(TEMPLATE, title + minutes.number(), Format.WORD, new PaperContent(texts, Map.of(
            "attendance", numbered(minutes.participants(), MinutesPaper::attendance),
            "decided", numbered(minutes.items(), MinutesPaper::decided))));
    }

    private static <T> List<Map<String, String>> numbered(List<T> things, Function<T, Map<String, String>> row) {
        return IntStream.range(0, things.size()).mapToObj(i -> {
            Map<String, String> cells = new HashMap<>(row.apply(things.get(i)));
            cells.put("no", String.valueOf(i + 1));
            return cells;
        }).toList();
    }

    private static Map<String, String> attendance(Participant person) {
        String position = person.position() == null ? "" : person.position();
        return Map.of("name", person.name(), "position", person.votes() ? position : position + "（列席）",
            "representative", Boolean.TRUE.equals(person.workerRepresentative()) ? "是" : "否", "signature", "");
    }

    private static Map<String, String> decided(Minutes.Item item) {
        Ballot ballot = item.ballot();
        return Map.of("name", item.title() + "\n" + item.caseNumber(), "discussed", ballot == null ? GONE : item.discussion(),
            "agreed", ballot == null ? "" : ballot.agree().toString(), "against", ballot == null ? "" : ballot.against().toString(),
            "abstained", ballot == null ? "" : ballot.abstain().toString(), "result", item.carried() ? "通过" : "未通过");
    }

    private static String subject(Minutes minutes) {
        return minutes.items().stream().map(Minutes.Item::matter).distinct().collect(Collectors.joining("、"))
            + "（共 " + minutes.items().size() + " 项，会议编号 " + minutes.number() + "）";
    }

    private static String recusals(Minutes minutes) {
        String told = IntStream.range(0, minutes.items().size()).boxed().flatMap(i -> minutes.items().get(i).withdrawn().stream()
            .map(one -> "第 %d 项 %s（%s）".formatted(i + 1, one.name(), one.reason()))).collect(Collectors.joining("；"));
        return told.isEmpty() ? "无" : told;
    }

    private static String conclusion(Minutes minutes) {
        long carried = minutes.items().stream().filter(Minutes.Item::carried).count();
        String reasons = IntStream.range(0, minutes.items().size()).filter(i -> minutes.items().get(i).reason() != null)
            .mapToObj(i -> "第 %d 项%s".formatted(i + 1, minutes.items().get(i).reason())).collect(Collectors.joining("；"));
        return "通过 %d 项，未通过 %d 项%s".formatted(carried, minutes.items().size() - carried,
            reasons.isEmpty() ? "。" : "：" + reasons + "。");
    }
}
