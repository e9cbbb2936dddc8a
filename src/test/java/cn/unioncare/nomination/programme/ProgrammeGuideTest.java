package cn.unioncare.nomination.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.eligibility.Finding;
import cn.unioncare.nomination.programme.Remark.Weight;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the guide has a programme: its three files are written as it says, and nothing else is. */
class ProgrammeGuideTest {

    private static final Pattern FILE = Pattern.compile("\n`((?:processes|forms)/[\\w/.-]+)`\n\n```\\w+\n(.*?)\n```\n", Pattern.DOTALL);
    private static final String ID = "example-workers-friend-2024";

    @TempDir
    private Path project;

    @BeforeEach
    void the_guide_is_followed() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/programmes.md"));
        List<MatchResult> files = FILE.matcher(guide).results().toList();
        assertThat(files).hasSize(3);
        for (MatchResult file : files) {
            Path written = project.resolve(file.group(1));
            Files.createDirectories(written.getParent());
            Files.writeString(written, file.group(2));
        }
    }

    private Path yaml() {
        return project.resolve("processes/nomination/programmes/" + ID + ".yaml");
    }

    private Programmes programmes() {
        return new Programmes(new ProgrammeFolder("file:" + yaml().getParent() + "/",
            "file:" + project.resolve("forms/nomination/programmes") + "/"));
    }

    @Test
    void the_check_passes_and_says_so() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int code = new ProgrammeCheck().run(yaml().toString(), new PrintStream(printed, true, StandardCharsets.UTF_8));

        String told = printed.toString(StandardCharsets.UTF_8);
        assertThat(told).contains("职工之友", "检查通过，可以发布。", "试办：按表单填写一份推荐，通过条件审查").doesNotContain("【错误】", "【提醒】");
        assertThat(code).isZero();
        assertThat(new ProgrammeCheck().check(yaml().toString())).extracting(Remark::weight).containsOnly(Weight.NOTE);
    }

    @Test
    void a_nomination_is_taken_in_and_examined() throws IOException {
        Programmes programmes = programmes();
        JsonNode sent = new ObjectMapper().readTree("""
            {"candidate":{"name":"测友","gender":"MALE","idNumber":"130306198001019972","workUnit":"示例厂","position":"工会主席",
              "phone":"13900000997","unionWorkSince":"2022-04-01"},
             "facts":{"category":"FRONTLINE","privateEnterprise":false,"disciplined":false},"story":"多年为职工办实事。"}""");
        LocalDate day = LocalDate.parse("2024-03-31");

        programmes.form(ID).check(sent, day);
        Examination tooEarly = examined(programmes, sent, day);
        Examination inTime = examined(programmes, sent, day.plusDays(1));

        assertThat(tooEarly.findings()).extracting(Finding::reason).contains("从事工会工作 23 个月，不满两年");
        assertThat(tooEarly.outcome()).isEqualTo(Examination.Outcome.NOT_MET);
        assertThat(inTime.outcome()).isEqualTo(Examination.Outcome.TO_CONFIRM);
    }

    private static Examination examined(Programmes programmes, JsonNode sent, LocalDate day) {
        return new Conditions(programmes).check(programmes.of(ID), programmes.form(ID).facts(sent),
            new Known(day, Entry.ORGANISATION, false, false));
    }

    @Test
    void every_key_that_the_guide_writes_is_needed_or_means_something() throws IOException {
        String text = Files.readString(yaml());
        Matcher keys = Pattern.compile("(?m)^(\\w+):").matcher(text);
        assertThat(keys.results().map(key -> key.group(1))).containsExactly("id", "title", "notice", "organiser", "issuedOn", "subject",
            "honour", "scope", "entries", "stages", "deadlines", "reviews", "meetings", "quota", "award", "papers", "conditions");
    }
}
