package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.RequiredPaper;
import cn.unioncare.nomination.programme.SubjectKind;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Every programme goes through the one spine over HTTP, driven by its own files alone: a new one is tested by being there.
 * Happy path, each condition and veto that fails, each limit, late, returned, objections. What each row of a programme's
 * conditions finds at its boundary, without the engine, is {@code ConditionsOfEveryProgrammeTest}; the limits of an issued
 * table, which take many candidates, are {@link NominationsContract}.
 */
class EveryProgrammeTest extends ApiTest {

    /** The base union that proposes, by the organiser. */
    private static final Map<String, String> BASE_OF = Map.of("130000", "13010201", "130300", "13030601", "21020001",
        "2102000101");
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final int PLACES = 2;

    @Autowired
    private Programmes programmes;
    @Autowired
    private Unions unions;

    private Programme programme;
    private String owner;
    private ARound round;

    List<String> all() {
        return those(one -> true);
    }

    List<String> posted() {
        return those(one -> one.stages().basePublicity().isPresent());
    }

    List<String> postedByTheOrganiser() {
        return those(one -> one.stages().finalPublicity().isPresent());
    }

    List<String> sharedOut() {
        return those(one -> one.quota().filter(quota -> quota.allocation().isPresent()).isPresent());
    }

    List<String> throughSeveralTiers() {
        return those(one -> way(one).size() > 2);
    }

    private List<String> those(Predicate<Programme> chosen) {
        return programmes.all().stream().filter(chosen).map(Programme::id).toList();
    }

    /** The round is open the day after the notice; where no table was issued, a named person adopts the places. */
    private void given(String id) {
        opened(id);
        if (round.state().equals("ALLOCATING")) {
            round.done("approver", "AdoptAllocation", places(PLACES));
        }
    }

    private Form places(int places) {
        return Form.of("AdoptAllocation").with("units", List.of(Map.of("unit", submitting(), "places", places,
            "reason", "其余名额留待补充推荐")));
    }

    private void opened(String id) {
        programme = programmes.of(id);
        owner = BASE_OF.get(programme.organiser().value());
        itIs(programme.issuedOn().plusDays(1) + "T09:00:00+08:00");
        Form order = Form.of("Round").with("programme", id);
        if (programme.deadlines().isEmpty()) {
            order = order.with("deadlines", List.of(Map.of("to", tierOf(programme.organiser().value()), "at",
                programme.issuedOn().plusDays(40).toString(), "late", "ABANDONED")));
        }
        round = ARound.opened(this, programme.organiser().value(), order);
    }

    private String tierOf(String union) {
        return unions.find(new UnionCode(union)).map(Union::tier).orElseThrow().name();
    }

    /** The unions above the owner up to the organiser, the owner first. */
    private List<String> way() {
        return way(programme);
    }

    private List<String> way(Programme one) {
        String organiser = one.organiser().value();
        List<String> line = unions.ancestry(new UnionCode(BASE_OF.get(organiser))).stream()
            .map(union -> union.code().value()).toList();
        return line.subList(0, line.indexOf(organiser) + 1);
    }

    /** The union whose places are used. */
    private String submitting() {
        return way().get(way().size() - 2);
    }

    /** The programme's example, of somebody whom no round knows yet. */
    private Form candidacy() {
        try {
            Form example = Form.ofText(new ClassPathResource("examples/nominations/" + programme.id() + ".json")
                .getContentAsString(StandardCharsets.UTF_8));
            return programme.subject() == SubjectKind.PERSON ? Fictitious.nominationLike(example)
                : example.with("candidate.name", example.at("candidate.name").asText() + NEXT.getAndIncrement());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private ANomination nominated() {
        return round.nominated(owner, candidacy());
    }

    private void reviewed(ANomination nomination) {
        toBeChosen(nomination);
        if (way().size() > 2) {
            nomination.chosenBy(submitting()).expect(204);
        }
        nomination.verifiedBy(programme.organiser().value());
    }

    /** In the hands of the union that submits to the organiser; where the unit itself does, of nobody yet. */
    private void toBeChosen(ANomination nomination) {
        for (String union : way().subList(1, way().size() - 1)) {
            nomination.verifiedBy(union);
            if (!union.equals(submitting())) {
                nomination.chosenBy(union).expect(204);
            }
        }
    }

    private void theLastDeadlinePasses() {
        timePassesUntil(one("select cast(max(late_from) as varchar) from round_deadline where round = ?", round.number())
            .replace(' ', 'T').replaceFirst("(\\+\\d\\d)$", "$1:00"));
    }

    private void everyPaperIsFilledIn(ANomination nomination) {
        for (RequiredPaper paper : programme.papers()) {
            String path = paper.of() == RequiredPaper.Of.NOMINATION ? "/api/nominations/" + nomination.number() + "/papers/" + paper.id()
                : "/api/rounds/" + round.number() + "/papers/" + paper.id() + "?unit=" + submitting();
            HttpResponse<byte[]> answer = as("reviewer." + programme.organiser()).download(path);
            assertThat(answer.statusCode()).as(paper.name() + new String(answer.body(), 0, Math.min(200, answer.body().length)))
                .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_candidate_is_commended(String id) {
        given(id);
        ANomination nomination = nominated().readyToSubmit().submitted();
        reviewed(nomination);
        assertThat(nomination.state()).isEqualTo("AWAITING_DECISION");
        everyPaperIsFilledIn(nomination);
        theLastDeadlinePasses();
        programme.meetings().forEach(meeting -> round.meets());
        if (programme.stages().finalPublicity().isPresent()) {
            round.publishes();
        }
        round.commends();

        assertThat(nomination.state()).isEqualTo("COMMENDED");
        assertThat(round.state()).isEqualTo("COMMENDED");
        whatIsHandedOverIsPrinted();
    }

    private void whatIsHandedOverIsPrinted() {
        Map<String, Boolean> papers = Map.of("commendation", true, "stories", true, "certificates", programme.award().certificate(),
            "medals", programme.award().medal());
        papers.forEach((paper, given) -> {
            String path = "/api/rounds/" + round.number() + "/papers/" + paper;
            assertThat(as("approver." + programme.organiser()).download(path).statusCode()).as(paper).isEqualTo(given ? 200 : 404);
            assertThat(as("clerk." + owner).download(path).statusCode()).as(paper + " to the unit")
                .isEqualTo(given && !Set.of("certificates", "medals").contains(paper) ? 200 : 404);
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoever_comes_late_meets_the_consequence_that_the_notice_names(String id) {
        given(id);
        ANomination nomination = nominated();

        theLastDeadlinePasses();

        String expected = programme.deadlines().stream().findFirst().map(deadline -> switch (deadline.late()) {
            case ABANDONED -> "ABANDONED";
            case REFUSED -> "REFUSED_AS_LATE";
        }).orElse("ABANDONED");
        assertThat(nomination.state()).isEqualTo(expected);
        round.proposed(owner, candidacy()).refused(409);
        theEngineWorks();
        assertThat(round.state()).isEqualTo("NOBODY_CHOSEN");
    }

    // N22
    @Test
    void dalian_takes_what_comes_by_the_end_of_the_fifth_of_december() {
        given("dalian-finest-officer-2019");
        ANomination early = nominated().readyToSubmit();
        ANomination late = nominated().readyToSubmit();
        itIs("2019-12-05T23:59:00+08:00");
        early.submitted();

        itIs("2019-12-06T00:00:00+08:00");
        late.tried("clerk." + owner, "SubmitNomination", Form.of("SubmitNomination")).refused(409).saying("不予受理");
        theEngineWorks();

        assertThat(early.state()).isEqualTo("UNDER_REVIEW");
        assertThat(late.state()).isEqualTo("REFUSED_AS_LATE");
    }

    @ParameterizedTest
    @MethodSource("throughSeveralTiers")
    void whoever_is_not_chosen_before_the_organisers_deadline_is_late_too(String id) {
        given(id);
        ANomination nomination = nominated().readyToSubmit().submitted();
        toBeChosen(nomination);

        theLastDeadlinePasses();

        assertThat(nomination.state()).isEqualTo("ABANDONED");
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_sent_back_goes_on_from_the_tier_that_sent_it(String id) {
        given(id);
        ANomination nomination = nominated().readyToSubmit().submitted();
        for (String union : way().subList(1, way().size())) {
            nomination.returnedBy(union);
            assertThat(nomination.state()).isEqualTo("RETURNED_FOR_CORRECTION");

            nomination.done("clerk." + owner, "CorrectNomination", candidacy());

            assertThat(nomination.open()).containsExactly("VerifyNomination");
            nomination.verifiedBy(union);
            if (!union.equals(programme.organiser().value())) {
                nomination.chosenBy(union).expect(204);
            }
        }
        assertThat(nomination.state()).isEqualTo("AWAITING_DECISION");
    }

    @ParameterizedTest
    @MethodSource("sharedOut")
    void nobody_is_submitted_beyond_the_places_of_the_unit(String id) {
        given(id);
        List<ANomination> three = Stream.generate(this::inPublicity).limit(PLACES + 1).toList();
        three.get(PLACES).thePublicityEnds();
        three.forEach(ANomination::submitted);
        three.forEach(this::toBeChosen);

        round.submitted(submitting(), three).refused(409).saying("名额");
        round.submitted(submitting(), three.subList(0, PLACES)).expect(204);

        three.get(PLACES).chosenBy(submitting()).refused(409).saying("名额");
    }

    @ParameterizedTest
    @MethodSource("sharedOut")
    void no_more_places_are_shared_out_than_the_notice_has(String id) {
        opened(id);
        int total = programme.quota().orElseThrow().total();

        round.tried("approver", "AdoptAllocation", places(total + 1)).refusedAt("units", "超过总名额 " + total);

        round.done("approver", "AdoptAllocation", places(total));
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_condition_and_each_veto_that_is_not_met_ends_the_nomination_at_the_unit(String id) throws IOException {
        given(id);
        List<String[]> failing = failing(id);
        assertThat(failing).isNotEmpty();
        for (String[] row : failing) {
            ANomination nomination = beforeItsConditions(round.nominated(owner, changed(candidacy(), row[1])));
            assertThat(nomination.state()).as(row[1]).isEqualTo("NOT_ELIGIBLE");
            assertThat(nomination.open()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("posted")
    void an_objection_that_is_true_ends_it_and_one_that_is_not_does_not(String id) {
        given(id);
        ANomination cancelled = inPublicity();
        ANomination answered = inPublicity();

        objected(cancelled, true);
        objected(answered, false);
        answered.thePublicityEnds();

        assertThat(cancelled.state()).isEqualTo("CANCELLED");
        assertThat(answered.open()).containsExactly("SubmitNomination");
    }

    @ParameterizedTest
    @MethodSource("postedByTheOrganiser")
    void of_the_organisers_list_whoever_an_objection_is_true_of_is_struck_and_nobody_else(String id) {
        given(id);
        List<ANomination> two = Stream.generate(this::inPublicity).limit(2).toList();
        two.get(1).thePublicityEnds();
        two.forEach(ANomination::submitted);
        two.forEach(this::reviewed);
        theLastDeadlinePasses();
        programme.meetings().forEach(meeting -> round.meets());
        round.posts();

        objectedInTheList(1, true);
        objectedInTheList(2, false);
        round.thePublicityEnds().commends();

        assertThat(two).extracting(ANomination::state).containsExactly("CANCELLED", "COMMENDED");
    }

    private void objectedInTheList(int subject, boolean upheld) {
        String receipt = objection(one("select max(number) from publicity where case_id = ?", round.number()),
            "\"subject\":" + subject + ",");
        round.done("reviewer", "InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt)
            .with("upheld", upheld));
    }

    private ANomination inPublicity() {
        return beforeItsConditions(nominated()).conditionsConfirmed().opinions(owner).posts();
    }

    private ANomination beforeItsConditions(ANomination nomination) {
        if (nomination.open().contains("RecordAssembly")) {
            nomination.done("secretary." + owner, "RecordAssembly", Form.of("RecordAssembly").with("heldOn", today().toString()));
        }
        if (nomination.open().contains("AskHelpedWorkers")) {
            nomination.done("clerk." + owner, "AskHelpedWorkers", nomination.helpedWorkers(true));
        }
        return nomination;
    }

    private void objected(ANomination nomination, boolean upheld) {
        String receipt = objection(nomination.view().path("publicity").path("number").asText(), "");
        nomination.done("reviewer." + way().get(1), "InvestigateObjection", Form.of("InvestigateObjection")
            .with("receipt", receipt).with("upheld", upheld));
    }

    private String objection(String notice, String subject) {
        return nobody().post("/api/public/notices/" + notice + "/objections", "{" + subject
            + "\"content\":\"事迹不实\",\"contact\":\"13900000009\"}").expect(201).json().path("receipt").asText();
    }

    // The programme's own table of cases says what each row of its conditions must do; what the register of honours holds
    // is not the form's.
    private static List<String[]> failing(String id) throws IOException {
        return new ClassPathResource("nomination/conditions.csv").getContentAsString(StandardCharsets.UTF_8).lines()
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
            .filter(row -> row[0].equals(id) && Set.of("VETO", "FAIL").contains(row[2]) && !row[1].contains("Honour")).toList();
    }

    private Form changed(Form form, String changes) {
        Form changed = form;
        for (String change : changes.split(",")) {
            String[] parts = change.strip().split("=", 2);
            changed = changed.with(parts[0], value(parts[1]));
        }
        return changed;
    }

    private Object value(String text) {
        Matcher ago = Pattern.compile("-(\\d+)m(?:\\+(\\d+)d)?").matcher(text);
        if (ago.matches()) {
            return today().minusMonths(Long.parseLong(ago.group(1))).plusDays(ago.group(2) == null ? 0 : Long.parseLong(ago.group(2)))
                .toString();
        }
        if (text.startsWith("[")) {
            return Pattern.compile("\\w+").matcher(text).results().map(MatchResult::group).toList();
        }
        return text.matches("true|false") ? (Object) Boolean.valueOf(text)
            : text.matches("[0-9.]+") ? (Object) new BigDecimal(text) : text;
    }
}
