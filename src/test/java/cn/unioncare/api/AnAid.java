package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** An application for help on its way, with the people who bring it forward. */
final class AnAid {

    static final String PATH = "/api/aid/applications";
    private static final Map<String, String> ROLES = Map.of("ReviewAid", "reviewer", "ApproveAid", "approver", "DiscussAid",
        "secretary");
    private static final List<String> OF_THE_OWNER = List.of("FillAid", "ConfirmUse", "DeliverRefusal");

    private final ApiTest api;
    private final String number;
    private final String owner;

    AnAid(ApiTest api, String number, String owner) {
        this.api = api;
        this.number = number;
        this.owner = owner;
    }

    static AnAid filed(ApiTest api, String owner, Form application) {
        return new AnAid(api, api.as("clerk." + owner).post(PATH, application).expect(201).json().path("case").asText(), owner);
    }

    String number() {
        return number;
    }

    /** Whoever does that step: of the determining union somebody else than who filed. */
    String workerOf(String step) {
        return ROLES.getOrDefault(step, "clerk") + "." + (OF_THE_OWNER.contains(step) ? owner : number.split("-")[1]);
    }

    String task(String step) {
        List<String> open = api.database.queryForList("""
            select t.id_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where p.business_key_ = ? and t.task_def_key_ = ?""", String.class, number, step);
        assertThat(open).as("open tasks %s of %s, which is %s", step, number, state()).isNotEmpty();
        return open.get(0);
    }

    Answer tried(String step, Object body) {
        return api.as(workerOf(step)).post("/api/tasks/" + task(step) + "/complete?claim=true", body);
    }

    AnAid done(String step, Object body) {
        tried(step, body).expect(204);
        return this;
    }

    AnAid done(String step) {
        return done(step, dated(step));
    }

    /** The published example as of today, with a receipt where one is asked for. */
    Form dated(String step) {
        Form form = Form.of(step);
        for (String date : List.of("heldOn", "confirmedOn", "providedOn", "deliveredOn")) {
            form = form.has(date) ? form.with(date, api.today().toString()) : form;
        }
        return step.equals("ConfirmUse") ? form.with("attachments", List.of(Map.of("id", uploaded(), "kind", "BANK_RECEIPT"))) : form;
    }

    private String uploaded() {
        return api.as("clerk." + owner).upload(Upload.of("回执.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
    }

    JsonNode view() {
        return api.as("clerk." + owner).get(PATH + "/" + number).expect(200).json();
    }

    String state() {
        return view().path("state").asText();
    }

    String payment() {
        return view().path("payment").asText();
    }
}
