package cn.unioncare.workflow.migration;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what was found of one model: the running cases together that wait at the same places. */
final class RehearsalReport {

    private static final int MOST_NAMED = 20;
    /** Of a time as the database writes it. */
    private static final int TO_THE_MINUTE = 16;
    private static final String TIMER = "timer-";

    private final NewModel model;
    private final Names names;
    private final Map<String, List<Fact>> held;
    private final PrintStream out;

    RehearsalReport(NewModel model, Names names, Map<String, List<Fact>> held, PrintStream out) {
        this.model = model;
        this.names = names;
        this.held = held;
        this.out = out;
    }

    void print(List<Move> moves) {
        out.println();
        out.println("模型 " + model.name() + "（" + model.process() + "），新模型摘要 " + model.digest().substring(0, 16) + "："
            + (moves.isEmpty() ? "没有按其他版本运行的案件" : "按其他版本运行的 " + moves.size() + " 件"));
        Map<String, List<Move>> groups = moves.stream().collect(Collectors.groupingBy(
            move -> "第 " + move.version() + " 版，停在" + places(move.places()), TreeMap::new, Collectors.toList()));
        groups.forEach(this::group);
    }

    private void group(String where, List<Move> moves) {
        List<Move> going = moves.stream().filter(move -> move.refused().isEmpty()).toList();
        out.println("  " + where + "：" + moves.size() + " 件");
        if (!going.isEmpty()) {
            out.println("    " + going.size() + " 件" + ways(going.get(0)));
        }
        moves.stream().filter(move -> move.refused().isPresent())
            .collect(Collectors.groupingBy(move -> move.refused().get(), TreeMap::new, Collectors.toList()))
            .forEach((reason, stuck) -> out.println("    " + stuck.size() + " 件不能迁移：" + reason + "。案号 " + numbers(stuck)));
        facts(moves, "定时或系统任务").filter(fact -> fact.name().startsWith(TIMER))
            .collect(Collectors.groupingBy(Fact::activity, TreeMap::new, Collectors.toList())).forEach(this::timers);
        told(facts(moves, "定时或系统任务").filter(fact -> !fact.name().startsWith(TIMER)), "待办的系统任务");
        told(facts(moves, "所调用的流程"), "正在办理的下级流程（按其自己的模型另行迁移）");
        told(facts(moves, "消息等候"), "等候的消息");
        told(facts(moves, "异常"), "异常（随案件迁移，不因此消除）");
        differences(going);
    }

    private String ways(Move move) {
        List<String> told = new ArrayList<>();
        move.ways().forEach((from, to) -> {
            if (!from.equals(to)) {
                told.add(names.of(from) + "移到" + names.of(to));
            }
        });
        return told.isEmpty() ? "留在原环节" : "移动：" + String.join("，", told);
    }

    private void timers(String activity, List<Fact> timers) {
        List<String> due = timers.stream().map(timer -> timer.content().substring(0, TO_THE_MINUTE)).sorted().toList();
        out.println("    定时 " + names.of(activity) + " " + timers.size() + " 个，到期时间不变：" + (due.get(0).equals(due.get(due.size() - 1))
            ? due.get(0) : "最早 " + due.get(0) + "，最晚 " + due.get(due.size() - 1)));
    }

    private void told(Stream<Fact> facts, String what) {
        Map<String, Long> counts = facts.collect(Collectors.groupingBy(Fact::activity, TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            out.println("    " + what + "：" + counts.entrySet().stream().map(one -> names.of(one.getKey()) + " " + one.getValue() + " 个")
                .collect(Collectors.joining("，")));
        }
    }

    private void differences(List<Move> moved) {
        Map<String, List<Move>> found = new TreeMap<>();
        moved.forEach(move -> move.differences().stream().distinct()
            .forEach(difference -> found.computeIfAbsent(difference, first -> new ArrayList<>()).add(move)));
        found.forEach((difference, of) -> out.println("    迁移后有变化：" + difference + "，" + of.size() + " 件。案号 " + numbers(of)));
        if (found.isEmpty() && !moved.isEmpty()) {
            out.println("    试行后逐件核对：任务、签收人、候选人、期限、定时、变量、消息前后一致");
        }
    }

    private Stream<Fact> facts(List<Move> moves, String kind) {
        return moves.stream().flatMap(move -> held.getOrDefault(move.instance(), List.of()).stream()).filter(fact -> fact.kind().equals(kind));
    }

    private String places(Set<String> places) {
        return places.stream().map(names::of).collect(Collectors.joining("、"));
    }

    private static String numbers(List<Move> moves) {
        Set<String> numbers = moves.stream().map(Move::caseNumber).limit(MOST_NAMED).collect(Collectors.toCollection(TreeSet::new));
        return String.join("、", numbers) + (moves.size() > MOST_NAMED ? " 等" : "");
    }
}
