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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Every programme goes through the one spine, driven by its own files alone: a new one is tested by being there. */
class ProgrammesOnTheirWayTest extends ApiTest {

    static final List<String> PROGRAMMES = List.of("hebei-warm-heart-2021", "qinhuangdao-model-home-2023",
        "qinhuangdao-model-group-2023", "qinhuangdao-fine-worker-2023", "dalian-warmest-home-2019",
        "dalian-finest-officer-2019");

    /** The base union that proposes, by the organiser. */
    private static final Map<String, String> BASE_OF = Map.of("130000", "13010201", "130300", "13030601", "21020001",
        "2102000101");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    private Programmes programmes;
    @Autowired
    private Unions unions;

    private Programme programme;
    private String owner;
    private ARound round;

    /** The round is open the day after the notice; where no table was issued, a named person adopts the places. */
    private void given(String id) {
        programme = programmes.of(id);
        owner = BASE_OF.get(programme.organiser().value());
        itIs(programme.issuedOn().plusDays(1) + "T09:00:00+08:00");
        Form order = Form.of("Round").with("programme", id);
        if (programme.deadlines().isEmpty()) {
            order = order.with("deadlines", List.of(Map.of("to", tierOf(programme.organiser().value()), "at",
                programme.issuedOn().plusDays(40).toString(), "late", "ABANDONED")));
        }
        round = ARound.opened(this, programme.organiser().value(), order);
        if (round.state().equals("ALLOCATING")) {
            round.done("approver", "AdoptAllocation", Form.of("AdoptAllocation").with("units",
                List.of(Map.of("unit", way().get(way().size() - 2), "places", 2))));
        }
    }

    private String tierOf(String union) {
        return unions.find(new UnionCode(union)).map(Union::tier).orElseThrow().name();
    }

    /** The unions above the owner up to the organiser, the owner first. */
    private List<String> way() {
        List<String> line = unions.ancestry(new UnionCode(owner)).stream()
            .map(union -> union.code().value()).toList();
        return line.subList(0, line.indexOf(programme.organiser().value()) + 1);
    }

    /** The programme's example, of somebody whom no round knows yet. */
    private Form candidacy() {
        try {
            Form example = Form.ofText(new ClassPathResource("examples/nominations/" + programme.id() + ".json")
                .getContentAsString(StandardCharsets.UTF_8));
            return programme.subject() == SubjectKind.PERSON ? example.with("candidate.idNumber", Fictitious.idNumber())
                : example.with("candidate.name", example.at("candidate.name").asText() + NEXT.getAndIncrement());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private ANomination nominated() {
        return round.nominated(owner, candidacy());
    }

    private void reviewed(ANomination nomination) {
        List<String> above = way().subList(1, way().size());
        for (String union : above) {
            nomination.verifiedBy(union);
            if (!union.equals(programme.organiser().value())) {
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
                : "/api/rounds/" + round.number() + "/papers/" + paper.id() + "?unit=" + way().get(way().size() - 2);
            HttpResponse<byte[]> answer = as("reviewer." + programme.organiser()).download(path);
            assertThat(answer.statusCode()).as(paper.name() + new String(answer.body(), 0, Math.min(200, answer.body().length)))
                .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @FieldSource("PROGRAMMES")
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
    @FieldSource("PROGRAMMES")
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

    @ParameterizedTest
    @FieldSource("PROGRAMMES")
    void what_is_sent_back_goes_on_from_the_tier_that_sent_it(String id) {
        given(id);
        ANomination nomination = nominated().readyToSubmit().submitted().returnedBy(way().get(1));
        assertThat(nomination.state()).isEqualTo("RETURNED_FOR_CORRECTION");

        nomination.done("clerk." + owner, "CorrectNomination", candidacy());

        assertThat(nomination.open()).containsExactly("VerifyNomination");
        nomination.verifiedBy(way().get(1));
    }

    @ParameterizedTest
    @FieldSource("PROGRAMMES")
    void each_veto_ends_the_nomination_at_the_unit(String id) throws IOException {
        given(id);
        for (String[] row : vetoes(id)) {
            ANomination nomination = round.nominated(owner, changed(candidacy(), row[1]));
            if (nomination.open().contains("RecordAssembly")) {
                nomination.done("secretary." + owner, "RecordAssembly", Form.of("RecordAssembly").with("heldOn",
                    today().toString()));
            }
            if (nomination.open().contains("AskHelpedWorkers")) {
                nomination.done("clerk." + owner, "AskHelpedWorkers", nomination.helpedWorkers(true));
            }
            assertThat(nomination.state()).as(row[1]).isEqualTo("NOT_ELIGIBLE");
            assertThat(nomination.open()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("PROGRAMMES")
    void an_objection_that_is_true_ends_it_and_one_that_is_not_does_not(String id) {
        given(id);
        Assumptions.assumeTrue(programme.stages().basePublicity().isPresent());
        ANomination cancelled = inPublicity();
        ANomination answered = inPublicity();

        objected(cancelled, true);
        objected(answered, false);
        answered.thePublicityEnds();

        assertThat(cancelled.state()).isEqualTo("CANCELLED");
        assertThat(answered.open()).containsExactly("SubmitNomination");
    }

    private ANomination inPublicity() {
        ANomination nomination = nominated();
        if (nomination.open().contains("RecordAssembly")) {
            nomination.done("secretary." + owner, "RecordAssembly", Form.of("RecordAssembly").with("heldOn", today().toString()));
        }
        if (nomination.open().contains("AskHelpedWorkers")) {
            nomination.done("clerk." + owner, "AskHelpedWorkers", nomination.helpedWorkers(true));
        }
        return nomination.conditionsConfirmed().opinions(owner).posts();
    }

    private void objected(ANomination nomination, boolean upheld) {
        String receipt = nobody().post("/api/public/notices/" + nomination.view().path("publicity").path("number").asText()
            + "/objections", "{\"content\":\"事迹不实\",\"contact\":\"13900000009\"}").expect(201).json().path("receipt").asText();
        nomination.done("reviewer." + way().get(1), "InvestigateObjection", Form.of("InvestigateObjection")
            .with("receipt", receipt).with("upheld", upheld));
    }

    // The programme's own table of cases says what each row of its conditions must do.
    private static List<String[]> vetoes(String id) throws IOException {
        return new ClassPathResource("nomination/conditions.csv").getContentAsString(StandardCharsets.UTF_8).lines()
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
            .filter(row -> row[0].equals(id) && row.length > 2 && row[2].equals("VETO"))
            .filter(row -> Stream.of(row[1].split(",")).allMatch(change -> change.strip().matches("facts\\.\\w+=(true|false|\\[])")))
            .collect(Collectors.toList());
    }

    private static Form changed(Form form, String changes) {
        Form changed = form;
        for (String change : changes.split(",")) {
            String[] parts = change.strip().split("=", 2);
            changed = changed.with(parts[0], parts[1].equals("[]") ? List.of() : Boolean.valueOf(parts[1]));
        }
        return changed;
    }
}
