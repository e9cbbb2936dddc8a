package cn.unioncare.nomination;

import cn.unioncare.documents.PaperContent;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.nomination.NominationFile.Said;
import cn.unioncare.nomination.consultation.ConsultationStage;
import cn.unioncare.nomination.consultation.GivenOpinion;
import cn.unioncare.nomination.programme.Organ;
import cn.unioncare.organisation.Union;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The columns of a paper in which others say something: the unit, each tier above it, the members, the organs. */
@Component
class PaperOpinions {

    private static final List<String> COLUMNS = List.of("base", "proposer", "superior", "city", "province", "industry", "party");

    private final NominationFile file;
    private final RoundActs acts;

    PaperOpinions(NominationFile file, RoundActs acts) {
        this.file = file;
        this.acts = acts;
    }

    /** What nobody has said yet is empty, with a place for the day beside the seal. */
    Map<String, String> of(Nomination nomination, Round round, RoundWays ways) {
        Map<String, String> texts = new HashMap<>();
        COLUMNS.forEach(column -> put(texts, column, "", PaperContent.BLANK_DAY));
        List<Union> way = ways.from(nomination.owner());
        said(nomination).forEach(said -> enter(said, way, texts));
        acts.decision(nomination, round).ifPresent(decided -> way.stream().skip(Math.max(0, way.size() - 1)).findFirst()
            .ifPresent(organiser -> put(texts, columnOf(organiser, true), decided.text(), decided.on().format(PaperTexts.DAY))));
        texts.put("assembly", file.latest(nomination.id(), Step.RECORD_ASSEMBLY, AssemblyOpinion.class)
            .map(PaperOpinions::told).orElse(""));
        texts.put("helped", file.latest(nomination.id(), Step.ASK_HELPED_WORKERS, HelpedWorkersOpinion.class)
            .map(opinion -> opinion.signatures().stream().map(HelpedWorkersOpinion.Signature::name)
                .collect(Collectors.joining("、"))).orElse(""));
        texts.put("vetoCheck", file.latest(nomination.id(), Step.SUBMIT_NOMINATION, UnitSubmission.class)
            .map(submitted -> "经对照条件审查并逐项核实，无否决情形。").orElse(""));
        List<GivenOpinion> heard = heard(nomination);
        texts.put("organ", heard.stream().map(GivenOpinion::name).distinct().collect(Collectors.joining("、")));
        texts.put("agreed", heard.isEmpty() ? "" : heard.stream().allMatch(one -> one.opinion().agreed()) ? "同意" : "不同意");
        return texts;
    }

    /** 推荐情况报告, as the union that submits upwards wrote it last. */
    Optional<String> reportOf(Nomination nomination, UnionCode unit, RoundWays ways) {
        List<Union> way = ways.from(nomination.owner());
        return said(nomination).filter(said -> said.entry().step() == Step.CHOOSE_AND_SUBMIT
                && said.tier() < way.size() && way.get(said.tier()).code().equals(unit))
            .map(said -> file.read(said.entry().body(), TierSubmission.class).report())
            .filter(report -> report != null && !report.isBlank()).reduce((earlier, later) -> later);
    }

    /** The day on which that union handed it in to the next; empty where it has it still, or has it no more. */
    Optional<LocalDate> handedInOn(Nomination nomination, UnionCode unit, RoundWays ways) {
        List<Union> way = ways.from(nomination.owner());
        return said(nomination).filter(said -> switch (said.entry().step()) {
            case SUBMIT_NOMINATION -> nomination.owner().equals(unit);
            case CHOOSE_AND_SUBMIT -> said.handsIn() && said.tier() < way.size() && way.get(said.tier()).code().equals(unit);
            default -> false;
        }).map(said -> said.entry().at().toLocalDate()).reduce((earlier, later) -> later);
    }

    private Stream<Said> said(Nomination nomination) {
        return file.said(nomination.id()).stream().filter(said -> said.entry().isKept());
    }

    private void enter(Said said, List<Union> way, Map<String, String> texts) {
        Entry<Step> entry = said.entry();
        String day = entry.at().format(PaperTexts.DAY);
        switch (entry.step()) {
            case SUBMIT_NOMINATION -> List.of("base", "proposer").forEach(column ->
                put(texts, column, file.read(entry.body(), UnitSubmission.class).opinion(), day));
            case VERIFY_NOMINATION -> tier(said, way, file.read(entry.body(), Verification.class).opinion(), day, texts);
            case CHOOSE_AND_SUBMIT -> tier(said, way, file.read(entry.body(), TierSubmission.class).opinion(), day, texts);
            case GIVE_OPINION -> {
                GivenOpinion given = file.read(entry.body(), GivenOpinion.class);
                if (given.stage() == ConsultationStage.UNIT_CONSENT && given.organ().equals("PARTY")) {
                    put(texts, "party", given.opinion().agreed() ? "同意推荐。" : "不同意推荐。", given.opinion().signedOn().format(PaperTexts.DAY));
                }
            }
            default -> { }
        }
    }

    // Each speaks in one column. The organiser speaks by its meeting, not by the check of what has come in.
    private static void tier(Said said, List<Union> way, String opinion, String day, Map<String, String> texts) {
        if (said.tier() < way.size() - 1) {
            put(texts, columnOf(way.get(said.tier()), false), opinion, day);
        }
    }

    // The papers name the tiers: 省总工会, 市（县）级工会, 产业工会 where it has the round, and 上级工会 for all below these.
    private static String columnOf(Union union, boolean organiser) {
        return switch (union.tier()) {
            case PROVINCE -> "province";
            case CITY -> "city";
            default -> organiser ? "industry" : "superior";
        };
    }

    /** What one organ has said last: 同意, 不同意; empty where it has said nothing yet. */
    String of(Nomination nomination, Organ organ) {
        return heard(nomination).stream().filter(given -> given.organ().equals(organ.id()))
            .reduce((earlier, later) -> later).map(given -> given.opinion().agreed() ? "同意" : "不同意").orElse("");
    }

    private List<GivenOpinion> heard(Nomination nomination) {
        return file.entries(nomination.id()).stream().filter(entry -> entry.isKept() && entry.step() == Step.GIVE_OPINION)
            .map(entry -> file.read(entry.body(), GivenOpinion.class))
            .filter(given -> given.stage() == ConsultationStage.CONSULTATION).toList();
    }

    private static String told(AssemblyOpinion opinion) {
        return "%s召开，应到 %d 人，实到 %d 人，同意 %d 票，不同意 %d 票，弃权 %d 票。".formatted(opinion.heldOn().format(PaperTexts.DAY),
            opinion.expected(), opinion.present(), opinion.ballot().agree(), opinion.ballot().against(), opinion.ballot().abstain());
    }

    private static void put(Map<String, String> texts, String column, String opinion, String day) {
        texts.put(column + "Opinion", opinion);
        texts.put(column + "Day", day);
    }
}
