package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A round of a programme, with the people of its organiser. */
final class ARound {

    private final ApiTest api;
    private final String number;
    private final String organiser;

    private ARound(ApiTest api, String number) {
        this.api = api;
        this.number = number;
        this.organiser = number.split("-")[1];
    }

    /** Opened by its organiser, with the programme's own dates. */
    static ARound opened(ApiTest api, String organiser, Form order) {
        return new ARound(api, api.as("clerk." + organiser).post("/api/rounds", order).expect(201).json().path("round").asText());
    }

    static ARound ofHebei(ApiTest api) {
        return opened(api, "130000", Form.of("Round"));
    }

    String number() {
        return number;
    }

    String organiser() {
        return organiser;
    }

    ANomination nominated(String union, Form nomination) {
        return new ANomination(api, proposed(union, nomination).expect(201).json().path("case").asText(), union);
    }

    ANomination nominated(String union) {
        return nominated(union, aWarmHeart());
    }

    Answer proposed(String union, Form nomination) {
        return api.as("clerk." + union).post("/api/rounds/" + number + "/nominations", nomination);
    }

    /** Somebody whom no round knows yet. */
    static Form aWarmHeart() {
        return Fictitious.nominationLike(Form.of("Nomination"));
    }

    static Form aWarmHeart(String category) {
        return aWarmHeart().with("facts.category", category);
    }

    /** As many of each category. */
    static String[] categories(int frontline, int countyRank, int others) {
        return Stream.of(Stream.generate(() -> "FRONTLINE").limit(frontline),
            Stream.generate(() -> "COUNTY_RANK").limit(countyRank),
            Stream.generate(() -> "ENTERPRISE_MANAGER").limit(others)).flatMap(all -> all).toArray(String[]::new);
    }

    /** Candidates of a union that have hung out their publicity and may be handed in. */
    List<ANomination> ready(String union, String... categories) {
        List<ANomination> all = Stream.of(categories).map(category -> nominated(union, aWarmHeart(category))).toList();
        all.forEach(one -> one.done("clerk." + union, "AskHelpedWorkers", one.helpedWorkers(true)).conditionsConfirmed().posts());
        all.get(0).thePublicityEnds();
        return all;
    }

    Answer submitted(String union, List<ANomination> nominations) {
        return api.as("approver." + union).post("/api/rounds/" + number + "/submissions", Form.of("Submissions")
            .with("nominations", nominations.stream().map(ANomination::number).toList()));
    }

    JsonNode view() {
        return view("clerk." + organiser);
    }

    JsonNode view(String login) {
        return api.as(login).get("/api/rounds/" + number).expect(200).json();
    }

    String state() {
        return view().path("state").asText();
    }

    JsonNode unit(String union) {
        for (JsonNode unit : view().path("units")) {
            if (unit.path("unit").asText().equals(union)) {
                return unit;
            }
        }
        throw new AssertionError("no unit " + union + " in " + view());
    }

    String task(String step) {
        List<String> open = api.database.queryForList("""
            select t.id_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where p.business_key_ = ? and t.task_def_key_ = ?""", String.class, number, step);
        assertThat(open).as("open tasks %s of %s, which is %s", step, number, state()).hasSize(1);
        return open.get(0);
    }

    Answer tried(String role, String step, Object body) {
        return api.as(role + "." + organiser).post("/api/tasks/" + task(step) + "/complete?claim=true", body);
    }

    ARound done(String role, String step, Object body) {
        tried(role, step, body).expect(204);
        return this;
    }

    /** The next meeting carries all but these. */
    ARound meets(ANomination... against) {
        return done("secretary", "HoldMeeting", meeting(against));
    }

    Form meeting(ANomination... against) {
        JsonNode shown = api.as("secretary." + organiser).get("/api/tasks/" + task("HoldMeeting") + "/form").expect(200)
            .json().path("data").path("votes");
        List<Map<String, Object>> votes = new ArrayList<>();
        List<String> out = List.of(against).stream().map(ANomination::number).toList();
        for (JsonNode vote : shown) {
            boolean carries = !out.contains(vote.path("nomination").asText());
            Map<String, Object> filled = new LinkedHashMap<>();
            filled.put("nomination", vote.path("nomination").asText());
            filled.put("withdrawn", 0);
            filled.put("ballot", Map.of("agree", carries ? 8 : 2, "against", carries ? 0 : 6, "abstain", 0));
            filled.put("discussion", "已审议。");
            votes.add(filled);
        }
        return Form.of("HoldMeeting").with("heldOn", api.today().toString()).with("votes", votes);
    }

    /** The list of all is posted and hangs to its end. */
    ARound publishes() {
        return posts().thePublicityEnds();
    }

    ARound posts() {
        return done("clerk", "PostNotice", Form.of("PostNotice").with("postedOn", api.today().toString()));
    }

    ARound thePublicityEnds() {
        api.timePassesUntil(OffsetDateTime.parse(api.database.queryForObject(
            "select max(ends_at) from publicity where case_id = ?", OffsetDateTime.class, number).toString()).plusSeconds(1)
            .toString());
        return this;
    }

    ARound commends() {
        done("approver", "Commend", Form.of("Commend").with("issuedOn", api.today().toString()));
        api.theEngineWorks();
        return this;
    }
}
