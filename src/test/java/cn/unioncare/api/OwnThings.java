package cn.unioncare.api;

import cn.unioncare.documents.Papers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static cn.unioncare.api.Fictitious.anApplication;

/** One of everything that a union has: tasks, cases, an archive, a publicity, a letter, a paper. */
final class OwnThings {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> ids;
    private final List<String> secrets;

    OwnThings(ApiTest api, String union) {
        String paper = api.as("clerk." + union).upload(Upload.of("《证明》.jpg", Papers.jpeg())).expect(201).json()
            .path("id").asText();
        ACase survey = api.filed(union, anApplication().with("attachments",
            List.of(Map.of("id", paper, "kind", "OTHER")))).upTo("SurveyHome");
        ACase archived = api.filed(union, anApplication()).archived();
        ACase posted = api.filed(union, anApplication()).upTo("PostNotice").done("PostNotice");
        String receipt = posted.objection("收入不实");
        Form known = anApplication();
        api.filed(union, known);
        ACase merged = api.filed(union, Fictitious.anotherApplicationOfTheRegisterOf(known)).done("CheckCompleteness")
            .done("HandleDuplicate", Form.of("HandleDuplicate").with("decision", "MERGED").with("reason", "同一家庭"));
        api.theEngineWorks();
        String letter = merged.view().path("letters").get(0).path("number").asText();
        String archive = archived.view().path("outcome").path("archive").asText();
        String honoured = "第" + survey.number().substring(survey.number().length() - 6) + "工会小组";
        String honour = new HonourSheet().collective("秦皇岛市模范职工之家", honoured, union, "2017-05-01")
            .importedBy(api.as("clerk." + union));
        ids = new HashMap<>(Map.ofEntries(Map.entry("task", survey.task("SurveyHome")), Map.entry("case", survey.number()),
            Map.entry("instance", api.one("select proc_inst_id_ from act_ru_task where id_ = ?", survey.task("SurveyHome"))),
            Map.entry("archive", archive), Map.entry("notice", posted.publicity()), Map.entry("receipt", receipt),
            Map.entry("merged", merged.number()), Map.entry("letter", letter), Map.entry("paper", paper),
            Map.entry("honour", honour),
            Map.entry("definition", api.one("select max(id_) from act_re_procdef where key_ = ?", "hardship-archiving")),
            Map.entry("decision", api.one("select max(id_) from act_re_decision_def where key_ = ?", "hardship-exclusions")),
            Map.entry("deployment", api.one("select max(deployment_id_) from act_re_procdef where key_ = ?", "hardship-archiving")),
            Map.entry("filter", api.one("select max(id_) from act_ru_filter where name_ = ?", "本组待认领")),
            Map.entry("job", api.one("""
                select min(j.id_) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = ?""", posted.number())),
            Map.entry("user", "clerk." + union),
            // Of the same county, and nobody who walks through the matrix.
            Map.entry("unit", "13030621"), Map.entry("login", "panel.13030621")));
        ids.putAll(audited(api, survey.number(), union));
        secrets = List.of(survey.number(), archived.number(), posted.number(), merged.number(), ids.get("task"), archive,
            letter, paper, honour);
    }

    /** An audit of the county with something found in that case, which the union has to answer. */
    private static Map<String, String> audited(ApiTest api, String number, String union) {
        String audit = number.replace("JD-", "SJ-");
        String finding = number.replace("JD-", "SF-");
        api.database.update("""
            insert into inspection_audit (number, union_code, title, flows, ended_from, ended_until, size, seed, population, made_by, made_at)
            values (?, ?, '抽查', '', date '2018-01-01', date '2018-01-31', 1, 1, 1, ?, current_timestamp)""",
            audit, ApiTest.COUNTY, "auditor." + ApiTest.COUNTY);
        api.database.update("""
            insert into inspection_finding (number, audit, case_id, union_code, level, clause, due_on, state, made_by, made_at)
            values (?, ?, ?, ?, 'PROBLEM', '三(二)', date '2018-03-01', 'OPEN', ?, current_timestamp)""",
            finding, audit, number, union, "auditor." + ApiTest.COUNTY);
        return Map.of("audit", audit, "finding", finding);
    }

    /** One thing more, by the name that stands for it in addresses. */
    void add(String name, String id) {
        ids.put(name, id);
    }

    String filledIn(String text) {
        return NAME.matcher(text).replaceAll(found ->
            Matcher.quoteReplacement(ids.getOrDefault(found.group(1), found.group())));
    }

    /** What nobody of another union learns, unless it was in the question. */
    List<String> secrets() {
        return secrets;
    }
}
