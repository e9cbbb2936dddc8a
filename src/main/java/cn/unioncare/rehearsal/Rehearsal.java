package cn.unioncare.rehearsal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;

/**
 * A household's way from application to archive over a real holiday: the list is posted on 2018-02-12 and hangs until
 * 2018-02-24, a Saturday that was a working day, since Spring Festival lies between.
 */
public final class Rehearsal {

    private static final String BASE = "13030601";
    private static final String COUNTY = "130306";

    private final String home;
    private final ObjectMapper json = new ObjectMapper();
    private final Consumer<String> trace;
    private String caseNumber;

    /**
     * @param home  the product's address, such as {@code http://127.0.0.1:8080}; its clock must stand at or before
     *              2018-02-01
     * @param trace told each line of what happens
     */
    public Rehearsal(String home, Consumer<String> trace) {
        this.home = home;
        this.trace = trace;
    }

    /** @return the case as it stands in the end */
    public JsonNode run() {
        at("2018-02-01T09:00:00+08:00");
        caseNumber = desk("clerk", BASE).post("/api/hardship/applications", example("application")).path("case").asText();
        trace.accept("clerk." + BASE + " 登记申请，案号 " + caseNumber);
        step("clerk", BASE, "CheckCompleteness", "审查申请材料：齐全");
        at("2018-02-06T15:00:00+08:00");
        step("surveyor1", BASE, "SurveyHome", "入户调查");
        step("surveyor2", BASE, "ConfirmSurvey", "共同调查人签字确认，系统对照认定标准测算");
        at("2018-02-08T10:00:00+08:00");
        step("secretary", BASE, "Deliberate", "召开民主评议");
        step("panel", BASE, "SignMinutes", "核签评议记录：通过");
        at("2018-02-12T09:00:00+08:00");
        step("clerk", BASE, "PostNotice", "张贴公示");
        traceCase();
        at("2018-02-24T23:59:00+08:00");
        traceCase();
        at("2018-02-25T00:00:01+08:00");
        traceCase();
        at("2018-02-26T09:00:00+08:00");
        step("reviewer", COUNTY, "ReviewMaterials", "审核建档材料：同意");
        step("approver", COUNTY, "Determine", "认定审批：同意建档");
        at("2018-02-28T09:00:00+08:00");
        step("clerk", BASE, "EnterArchive", "录入困难职工档案表");
        step("clerk", BASE, "AgreePlan", "制定帮扶计划，困难职工签字确认");
        at("2018-03-01T09:00:00+08:00");
        traceCase();
        return state();
    }

    private void step(String role, String union, String element, String told) {
        Desk desk = desk(role, union);
        desk.complete(element, caseNumber, example(element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase()));
        trace.accept(desk.login() + " " + told);
    }

    private void at(String now) {
        desk("admin", null).post("/api/demo/clock", Map.of("now", now));
        trace.accept("—— " + now.substring(0, 16).replace('T', ' '));
    }

    private JsonNode state() {
        return desk("clerk", BASE).get("/api/hardship/cases/{case}", caseNumber);
    }

    private void traceCase() {
        JsonNode found = state();
        JsonNode publicity = found.path("publicity");
        String line = "案件状态：" + found.path("stateName").asText();
        if (publicity.hasNonNull("lastDay")) {
            line += "；公示 " + publicity.path("postedOn").asText() + " 至 " + publicity.path("lastDay").asText();
        }
        if (found.path("outcome").hasNonNull("archive")) {
            line += "；档案 " + found.path("outcome").path("archive").asText();
        }
        trace.accept(line);
    }

    private Desk desk(String role, String union) {
        return new Desk(home, union == null ? role : role + "." + union, "demo");
    }

    private Map<String, Object> example(String name) {
        try {
            return new HashMap<>(json.readValue(new ClassPathResource("examples/" + name + ".json").getInputStream(),
                new TypeReference<Map<String, Object>>() { }));
        } catch (IOException missing) {
            throw new IllegalStateException("no example of " + name, missing);
        }
    }
}
