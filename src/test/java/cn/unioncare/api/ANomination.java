package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A nomination on its way, with the people who bring it forward. */
final class ANomination {

    private final ApiTest api;
    private final String number;
    private final String owner;

    ANomination(ApiTest api, String number, String owner) {
        this.api = api;
        this.number = number;
        this.owner = owner;
    }

    String number() {
        return number;
    }

    JsonNode view() {
        return api.as("clerk." + owner).get("/api/nominations/" + number).expect(200).json();
    }

    String state() {
        return view().path("state").asText();
    }

    List<String> open() {
        return api.database.queryForList("""
            select t.task_def_key_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where p.business_key_ = ?""", String.class, number);
    }

    String task(String step) {
        List<String> open = api.database.queryForList("""
            select t.id_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where p.business_key_ = ? and t.task_def_key_ = ? order by t.id_""", String.class, number, step);
        assertThat(open).as("open tasks %s of %s, which is %s and waits for %s", step, number, state(), open()).isNotEmpty();
        return open.get(0);
    }

    Answer tried(String login, String step, Object body) {
        return api.as(login).post("/api/tasks/" + task(step) + "/complete?claim=true", body);
    }

    ANomination done(String login, String step, Object body) {
        tried(login, step, body).expect(204);
        return this;
    }

    /** Everything that the unit does before it hands the nomination in. */
    ANomination readyToSubmit() {
        if (open().contains("RecordAssembly")) {
            done("secretary." + owner, "RecordAssembly", Form.of("RecordAssembly").with("heldOn", api.today().toString()));
        }
        if (open().contains("AskHelpedWorkers")) {
            done("clerk." + owner, "AskHelpedWorkers", helpedWorkers(true));
        }
        conditionsConfirmed();
        opinions(owner);
        if (open().contains("PostNotice")) {
            posts().thePublicityEnds();
        }
        return this;
    }

    Form helpedWorkers(boolean agree) {
        return Form.of("AskHelpedWorkers").with("signatures[0].signedOn", api.today().toString())
            .with("signatures[1].signedOn", api.today().toString()).with("signatures[1].agrees", agree);
    }

    ANomination conditionsConfirmed() {
        return done("reviewer." + owner, "ConfirmConditions", conditions(true));
    }

    Form conditions(boolean met) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode item : api.as("reviewer." + owner).get("/api/tasks/" + task("ConfirmConditions") + "/form").expect(200)
                .json().path("data").path("items")) {
            items.add(Map.of("condition", item.path("condition").asText(), "met", met));
        }
        return Form.of("ConfirmConditions").with("items", items);
    }

    /** Each organ that the union asks agrees. */
    ANomination opinions(String union) {
        while (open().contains("GiveOpinion")) {
            opinion(union, true);
        }
        return this;
    }

    ANomination opinion(String union, boolean agrees) {
        return done("consultee." + union, "GiveOpinion", Form.of("GiveOpinion").with("agreed", agrees)
            .with("reason", agrees ? null : "正在接受调查").with("signedOn", api.today().toString()));
    }

    ANomination posts() {
        return done("clerk." + owner, "PostNotice", Form.of("PostNotice").with("postedOn", api.today().toString()));
    }

    ANomination thePublicityEnds() {
        api.timePassesUntil(OffsetDateTime.parse(view().path("publicity").path("endsAt").asText()).plusSeconds(1).toString());
        return this;
    }

    ANomination submitted() {
        return done("clerk." + owner, "SubmitNomination", Form.of("SubmitNomination"));
    }

    ANomination verifiedBy(String union) {
        int copies = api.as("reviewer." + union).get("/api/tasks/" + task("VerifyNomination") + "/form").expect(200).json()
            .at("/data/paperCopies").asInt();
        Form verification = Form.of("VerifyNomination");
        done("reviewer." + union, "VerifyNomination", copies > 1 ? verification.with("paperCopies", copies) : verification);
        return opinions(union);
    }

    Answer chosenBy(String union) {
        return tried("approver." + union, "ChooseAndSubmit", Form.of("ChooseAndSubmit"));
    }

    /** Through the reviewing unions below the organiser, up to the choice of the last. */
    ANomination waitingToBeChosenBy(String last, String... before) {
        readyToSubmit().submitted();
        for (String union : before) {
            verifiedBy(union).chosenBy(union).expect(204);
        }
        return verifiedBy(last);
    }

    ANomination returnedBy(String union) {
        return done("reviewer." + union, "VerifyNomination", Form.of("VerifyNomination").with("decision", "RETURNED")
            .with("opinion", "补充事迹材料"));
    }

    Answer withdrawn() {
        return api.as("clerk." + owner).post("/api/nominations/" + number + "/withdrawal", Form.of("Withdrawal"));
    }

    List<String> acts(String auditor) {
        return api.as(auditor).get("/api/audit/cases/" + number).expect(200).json().path("entries").findValuesAsText("act");
    }
}
