package cn.unioncare.nomination.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The way of a nomination, told in one line of Chinese. */
final class Course {

    private Course() { }

    static String of(Programme programme) {
        List<String> steps = new ArrayList<>();
        steps.add(programme.entries().stream().map(Entry::label).collect(Collectors.joining("、")));
        Stages stages = programme.stages();
        stages.memberAssembly().ifPresent(stage -> steps.add("会员（代表）大会征求意见"));
        stages.helpedWorkers().ifPresent(stage -> steps.add("征求被联系职工意见"));
        steps.add("对照条件和否决情形审查");
        stages.unitConsent().ifPresent(heard -> steps.add(organs(heard) + "同意"));
        stages.basePublicity().ifPresent(plan -> steps.add("单位公示 " + plan.workingDays() + " 个工作日"));
        steps.add("逐级审核");
        stages.consultation().ifPresent(heard -> steps.add("征求" + organs(heard) + "意见"));
        programme.deadlines().forEach(deadline ->
            steps.add(deadline.at() + " 前报" + deadline.to().label() + "（逾期" + deadline.late().label() + "）"));
        programme.meetings().forEach(meeting -> steps.add(meeting.body()));
        stages.finalPublicity().ifPresent(plan -> steps.add("公示 " + plan.workingDays() + " 个工作日"));
        steps.add(programme.honour().act());
        return String.join(" → ", steps);
    }

    private static String organs(OrgansHeard heard) {
        return heard.organs().stream().map(Organ::name).collect(Collectors.joining("、"));
    }
}
