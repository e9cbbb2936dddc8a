package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Papers;
import cn.unioncare.organisation.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A marked household on its way, and everything that anybody can ask for: what is masked stays masked. */
class MaskedAnswersTest extends ApiTest {

    private static final String NAME = "测丁隐名";
    private static final String MEMBER = "测戊隐名";
    private static final String PHONE = "13987650031";
    private static final String CARD = "6222020000000098764";
    private static final String ADDRESS = "隐名里三十一号";
    private static final String REGISTER = "998877665531";
    private static final String ILLNESS = "罕见隐症";
    private static final String SCHOOL = "隐名特殊学校";
    private static final String RIGHT_PHONE = "13987650039";
    private static final String RIGHT_CARD = "6222020000000098772";
    /** 健康状况 as a code of the list, which is told nowhere but in the list itself. */
    private static final String HEALTH = "尿毒症/终末期肾病";
    private static final String DISABILITY = "言语残疾";

    /** Nobody needs them to decide, so they leave the server only where they are asked for with a reason. */
    private final List<String> never = new ArrayList<>(List.of(PHONE, CARD, ADDRESS, REGISTER,
        RIGHT_PHONE, RIGHT_CARD));
    /** A decision rests on them, so they stand in the papers of a task, and of a dossier that an auditor takes out, and nowhere else. */
    private final List<String> inPapers = List.of(NAME, MEMBER, ILLNESS, SCHOOL, HEALTH, DISABILITY);

    /** Those entries of a dossier that hold papers. */
    private static final Pattern PAPERS = Pattern.compile("^(cover\\.html|steps/|papers/|documents/)");

    private final List<String> asked = new ArrayList<>();
    private ACase going;
    private Form application;

    @BeforeAll
    void a_marked_household() {
        the_day_begins();
        application = Fictitious.anApplication().with("applicant.name", NAME).with("applicant.phone", PHONE)
            .with("applicant.address", "河北省秦皇岛市抚宁区" + ADDRESS)
            .with("applicant.registeredAddress", "河北省秦皇岛市抚宁区" + ADDRESS).with("household", REGISTER)
            .with("members[0].name", MEMBER).with("narrative", "患" + ILLNESS).with("applicant.health", "05")
            .with("members[0].health", "05").with("members[1].workplace", SCHOOL);
        Stream.of("applicant", "members[0]", "members[1]").map(person -> application.at(person + ".idNumber").asText())
            .forEach(never::add);
        going = filed(BASE, application);
    }

    /** All operations that read, with everything of the case put where a path asks for it. */
    private List<String> questions() {
        List<String> paths = new ArrayList<>();
        nobody().get("/v3/api-docs").expect(200).json().path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                filled(path.getKey()).forEach(paths::add);
            }
        });
        paths.addAll(List.of("/api/tasks?scope=mine", "/api/tasks?scope=claimable", "/api/tasks?scope=open",
            "/api/publicities?state=running", "/api/archives?q=" + going.number(), "/api/archives?limit=200"));
        return paths;
    }

    private List<String> filled(String path) {
        if (!path.contains("{")) {
            return List.of(path);
        }
        Map<String, List<String>> known = Map.of("{case}", List.of(going.number()), "{number}",
            path.startsWith("/api/personal-data/corrections") ? corrections() : archive(),
            "{letter}", List.of("GZ-13030601-2018-000001"), "{id}", path.startsWith("/api/files") ? List.of() : tasks(),
            "{form}", List.of("application"), "{list}", List.of("cause"));
        List<String> all = List.of(path);
        for (Map.Entry<String, List<String>> one : known.entrySet()) {
            all = all.stream().flatMap(open -> open.contains(one.getKey())
                ? one.getValue().stream().map(value -> open.replace(one.getKey(), value)) : Stream.of(open)).toList();
        }
        return all.stream().filter(open -> !open.contains("{")).toList();
    }

    private List<String> archive() {
        return database.queryForList("select number from hardship_archive where case_id = ?", String.class, going.number());
    }

    private List<String> corrections() {
        return database.queryForList("select number from correction_request where case_id = ?", String.class,
            going.number());
    }

    private List<String> tasks() {
        return database.queryForList("""
            select t.id_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_ where p.business_key_ = ?""",
            String.class, going.number());
    }

    private static List<String> everybody() {
        List<String> logins = new ArrayList<>(List.of("admin"));
        for (String union : List.of(BASE, COUNTY, "130300", "130102")) {
            Stream.of(Role.values()).map(role -> role.code() + "." + union).forEach(logins::add);
        }
        return logins;
    }

    private void nobodyIsShownAnything(String stage) {
        List<String> questions = questions();
        for (String login : everybody()) {
            for (String question : questions) {
                Answer answer = as(login).get(question);
                String where = stage + ": " + login + " " + question;
                if (answer.status() == 200) {
                    asked.add(question);
                }
                assertThat(never).as(where).noneMatch(answer.text()::contains);
                if (question.endsWith("/dossier")) {
                    onlyPapersOfADossierNameAnybody(login, question, answer.status() == 200, where);
                } else if (!question.endsWith("/form") && !question.contains("/letters/")
                        && !question.matches("/api/(code-lists|forms)\\b.*")) {
                    assertThat(inPapers).as(where).noneMatch(answer.text()::contains);
                }
            }
        }
    }

    // 卷宗: the papers are what the ledger holds the digests of, so they leave as they are, to who may read them, and that is told.
    private void onlyPapersOfADossierNameAnybody(String login, String question, boolean given, String where) {
        assertThat(given).as(where).isEqualTo(List.of("auditor." + BASE, "auditor." + COUNTY, "auditor.130300").contains(login));
        if (!given) {
            return;
        }
        String taken = "select count(*) from ledger_event where case_id = '" + going.number()
            + "' and act = 'DOSSIER_EXPORTED' and actor = ? and facts like '%审计调阅%'";
        int before = Integer.parseInt(one(taken, login));
        Map<String, byte[]> entries = Unpacked.of(as(login).download(question).body());
        assertThat(one(taken, login)).as(where).isEqualTo(String.valueOf(before + 1));
        assertThat(entries.keySet()).as(where).contains("manifest.json", "cover.html", "trail.json").anyMatch(PAPERS.asPredicate());
        entries.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(never).as(where + " " + name).noneMatch(text::contains);
            if (!PAPERS.matcher(name).find()) {
                assertThat(inPapers).as(where + " " + name).noneMatch(text::contains);
            }
        });
        assertThat(new String(entries.get("manifest.json"), StandardCharsets.UTF_8)).as(where).contains(login, "审计调阅");
    }

    @Test
    void nothing_that_is_masked_is_told_to_anybody_on_the_whole_way() {
        nobodyIsShownAnything("filed");
        going.done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "INCOMPLETE").with("note", "补证明"));
        nobodyIsShownAnything("to be corrected");
        going.done("CorrectApplication", application).upTo("SurveyHome");
        nobodyIsShownAnything("to be visited");
        going.upTo("EnterArchive").done("EnterArchive", Form.of("EnterArchive").with("bankCard", CARD)
            .with("disability", "3").with("disabilityGrade", "2"));
        nobodyIsShownAnything("to be planned");
        going.done("AgreePlan");
        theEngineWorks();
        nobodyIsShownAnything("on file");
        String request = wanted();
        nobodyIsShownAnything("to be put right");
        as("approver." + COUNTY).post("/api/personal-data/corrections/" + request + "/decision", "{\"accepted\":true}").expect(200);
        nobodyIsShownAnything("put right");

        assertThat(asked).as("what was answered at all").anyMatch(path -> path.endsWith("/form"))
            .anyMatch(path -> path.startsWith("/api/archives/DA-")).anyMatch(path -> path.endsWith("/personal"))
            .anyMatch(path -> path.contains("/corrections/fields/")).anyMatch(path -> path.contains("/corrections/QL-"))
            .anyMatch(path -> path.startsWith("/api/audit/cases/")).anyMatch(path -> path.startsWith("/api/tasks?"));
    }

    private String wanted() {
        String scan = as("clerk." + BASE).upload(Upload.of("证明.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        return as("clerk." + BASE).post("/api/personal-data/corrections", Form.ofText("""
            {"requestedBy":"SELF","identityChecked":true,"requestedOn":"2018-02-01","statement":"登记有误",
             "items":[{"field":"applicant.phone"},{"field":"entry.bankCard"},{"field":"applicant.name"},
                      {"field":"entry.disability","value":"3"},{"field":"members[1].workplace"}],
             "attachments":[{"kind":"OTHER"}]}""").with("case", going.number()).with("items[0].value", RIGHT_PHONE)
            .with("items[1].value", RIGHT_CARD).with("items[2].value", NAME).with("items[4].value", SCHOOL)
            .with("attachments[0].id", scan)).expect(201).json().path("number").asText();
    }

    @Test
    void the_test_would_find_what_is_not_masked() {
        ACase returned = filed(BASE, Fictitious.anApplication().with("applicant.phone", "13987650032"))
            .done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "INCOMPLETE").with("note", "补证明"));
        String task = "/api/tasks/" + returned.task("CorrectApplication");
        as("clerk." + BASE).post(task + "/claim").expect(204);

        JsonNode data = as("clerk." + BASE).get(task + "/form").expect(200).json().path("data");

        assertThat(data.path("applicant").path("phone").asText()).isEqualTo("13987650032");
    }
}
