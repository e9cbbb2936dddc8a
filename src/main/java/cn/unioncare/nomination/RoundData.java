package cn.unioncare.nomination;

import cn.unioncare.meetings.Body;
import cn.unioncare.nomination.programme.AllocationPlan;
import cn.unioncare.nomination.programme.Award;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.QuotaPlan;
import cn.unioncare.organisation.Unions;
import cn.unioncare.quota.Claim;
import cn.unioncare.quota.Share;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.Paper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of a round show before they are filled. */
@Component
public class RoundData implements CaseSummaries.Source {

    private final Rounds rounds;
    private final Nominations nominations;
    private final Programmes programmes;
    private final RoundDecisions decisions;
    private final AllocationProposals proposals;
    private final Unions unions;
    private final Clock clock;

    RoundData(Rounds rounds, Nominations nominations, Programmes programmes, RoundDecisions decisions, AllocationProposals proposals,
              Unions unions, Clock clock) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.programmes = programmes;
        this.decisions = decisions;
        this.proposals = proposals;
        this.unions = unions;
        this.clock = clock;
    }

    /** What the form of a task shows. */
    public Map<String, Object> of(OpenTask task) {
        Round round = rounds.get(task.caseId());
        Programme programme = programmes.of(round.programme());
        Map<String, Object> context = new HashMap<>(summaryOf(round.id()));
        Map<String, Object> data = new HashMap<>();
        switch (task.key()) {
            case "AdoptAllocation" -> allocation(round, programme, context, data);
            case "HoldMeeting" -> meeting(round, context, data);
            case "Commend" -> commendation(round, programme, context, data);
            default -> throw new IllegalArgumentException(task.key());
        }
        data.put(CaseSummaries.CONTEXT, context);
        return data;
    }

    @Override
    public Map<String, Object> summaryOf(CaseId id) {
        return rounds.find(id).map(round -> {
            Programme programme = programmes.of(round.programme());
            return Map.<String, Object>of("caseNumber", id.value(), "programme", programme.title(), "unionName",
                unions.nameOf(round.organiser()), "title", round.state().label(), "candidates", shown(id, programme));
        }).orElse(Map.of());
    }

    @Override
    public List<Paper> papersOf(CaseId id) {
        return List.of();
    }

    private void allocation(Round round, Programme programme, Map<String, Object> context, Map<String, Object> data) {
        context.put("total", programme.quota().orElseThrow().total());
        context.put("clause", programme.quota().get().clause());
        List<Claim> claims = proposals.claims(round);
        List<Share> shares = proposals.of(round, claims);
        Optional<String> lacking = proposals.lacking(round, claims);
        lacking.ifPresent(text -> context.put("lacking", text));
        context.put("units", shares.isEmpty() ? claims.stream().map(claim ->
            Map.of("code", claim.unit(), "name", claim.name(), "proposed", "—", "explanation", "—")).toList()
            : shares.stream().map(share -> Map.of("code", share.unit(), "name", share.name(), "proposed",
                String.valueOf(share.places()), "explanation", share.reason())).toList());
        data.put("units", shares.isEmpty() ? claims.stream().map(claim -> Map.of("unit", claim.unit())).toList()
            : shares.stream().map(share -> Map.of("unit", share.unit(), "places", share.places())).toList());
        data.put("basis", plan(programme).filter(allocation -> lacking.isEmpty())
            .map(allocation -> allocation.weights().stream().map(AllocationPlan.Counted::name)
                .collect(Collectors.joining("、", "按", "分配（" + allocation.clause() + "）。"))).orElse(""));
    }

    private static Optional<AllocationPlan> plan(Programme programme) {
        return programme.quota().flatMap(QuotaPlan::allocation);
    }

    private void meeting(Round round, Map<String, Object> context, Map<String, Object> data) {
        Body body = decisions.body(round.id());
        context.put("body", body.name());
        context.put("rule", body.clause());
        data.put("heldOn", LocalDate.now(clock));
        data.put("place", unions.nameOf(round.organiser()));
        data.put("votes", nominations.inTheRunning(round.id()).stream()
            .map(nomination -> Map.of("nomination", nomination.id().value(), "withdrawn", 0)).toList());
    }

    private void commendation(Round round, Programme programme, Map<String, Object> context, Map<String, Object> data) {
        context.put("award", words(programme.award()));
        context.put("clause", programme.award().clause());
        data.put("issuedOn", LocalDate.now(clock));
    }

    private static String words(Award award) {
        String words = Stream.of(award.medal() ? "奖牌" : "", award.certificate() ? "证书" : "", award.subsidy().orElse(""),
            award.convalescence() ? "疗休养" : "").filter(word -> !word.isEmpty()).collect(Collectors.joining("、"));
        return words.isEmpty() ? "通报表扬" : words;
    }

    private List<Map<String, String>> shown(CaseId id, Programme programme) {
        List<Nomination> running = nominations.inTheRunning(id);
        Map<UnionCode, String> names = unions.namesOf(running.stream().map(Nomination::owner).toList());
        return running.stream().map(nomination -> Map.of("number", nomination.id().value(), "name",
            nomination.shownAs(), "unit", names.get(nomination.owner()), "category",
            nomination.category().map(code -> programmes.categories(programme.id()).getOrDefault(code, code)).orElse(""))).toList();
    }
}
