package cn.unioncare.meetings;

import cn.unioncare.meetings.Body.Roll;
import cn.unioncare.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether those who came were enough, and whether each count is theirs: everything that a record must agree in itself. */
final class AttendanceRules {

    private final MeetingRecord meeting;
    private final Body body;

    AttendanceRules(MeetingRecord meeting, Body body) {
        this.meeting = meeting;
        this.body = body;
    }

    /** @return what is wrong; the candidates are looked at once attendance is right */
    List<FieldError> problems() {
        Optional<FieldError> attendance = ofAttendance();
        return attendance.isPresent() ? List.of(attendance.get()) : ofItems();
    }

    private Optional<FieldError> ofAttendance() {
        List<String> names = meeting.participants().stream().map(participant -> participant.name().strip()).toList();
        if (new HashSet<>(names).size() < names.size()) {
            return wrong("participants", "到会人员姓名重复，请逐人填写；同名的请注明职务或部门");
        }
        if (body.roll() == Roll.COUNT && meeting.present() == null) {
            return wrong("present", "请填写实到人数");
        }
        if (body.roll() == Roll.NAMES && meeting.present() != null) {
            return wrong("present", body.name() + "的实到人数按到会人员计算，不需要填写");
        }
        return counted(body.roll() == Roll.COUNT ? "present" : "participants", meeting.turnout(body));
    }

    private Optional<FieldError> counted(String field, int present) {
        if (present > meeting.expected()) {
            return wrong("expected", "实到 " + present + " 人多于应到 " + meeting.expected() + " 人，请核对");
        }
        if (meeting.voters().count() > present) {
            return wrong("present", "列出姓名的出席人员多于实到 " + present + " 人，请核对");
        }
        return body.rule().shortfall(new Turnout(meeting.expected(), present, 0))
            .map(reason -> new FieldError(field, body.name() + reason + "，请补足人数后另行召开"));
    }

    private List<FieldError> ofItems() {
        List<FieldError> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < meeting.items().size(); i++) {
            ItemVote item = meeting.items().get(i);
            String field = "items[" + i + "].";
            if (item.caseNumber() == null || item.caseNumber().isBlank()) {
                problems.add(new FieldError(field + "case", "请选择议题"));
            } else if (!seen.add(item.caseNumber())) {
                problems.add(new FieldError(field + "case", "同一议题只能表决一次"));
            }
            Optional<String> withdrawals = ofWithdrawals(item);
            withdrawals.map(reason -> new FieldError(field + "withdrawn", reason)).ifPresent(problems::add);
            if (withdrawals.isEmpty()) {
                ofBallot(item).map(reason -> new FieldError(field + "ballot", reason)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<String> ofWithdrawals(ItemVote item) {
        List<String> names = item.namesWithdrawn();
        if (new HashSet<>(names).size() < names.size()) {
            return Optional.of("回避人员重复，请核对");
        }
        Set<String> voters = new HashSet<>(meeting.voters().toList());
        Optional<String> absent = names.stream().filter(name -> !voters.contains(name)).findFirst();
        if (body.roll() == Roll.NAMES && absent.isPresent()) {
            return Optional.of(absent.get() + "不在有表决权的到会人员中，请核对回避人员");
        }
        return names.size() > meeting.turnout(body) ? Optional.of("回避人员多于实到人数，请核对")
            : body.rule().shortfall(turnout(item)).map(reason -> "回避后" + reason + "，请另行安排会议审议");
    }

    private Optional<String> ofBallot(ItemVote item) {
        int voters = turnout(item).voters();
        return item.ballot().total() == voters ? Optional.empty()
            : Optional.of("同意、不同意、弃权合计 %d 票，与到会且无须回避的 %d 人不符，请核对".formatted(item.ballot().total(), voters));
    }

    Turnout turnout(ItemVote item) {
        return new Turnout(meeting.expected(), meeting.turnout(body), item.withdrawn().size());
    }

    private static Optional<FieldError> wrong(String field, String message) {
        return Optional.of(new FieldError(field, message));
    }
}
