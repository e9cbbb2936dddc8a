package cn.unioncare.workflow;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.shared.Actor;
import cn.unioncare.workflow.Paper.Line;
import cn.unioncare.workflow.Paper.Section;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What was filled into a form is read back in the words of the form. */
class PapersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("身份证号|电话|手机|卡号|账号|联系方式");

    private final Papers papers;

    PapersTest() throws IOException {
        papers = new Papers(new FormSchemas(JSON), new FilesByName());
    }

    private static ObjectNode example(String form) {
        try {
            return (ObjectNode) JSON.readTree(new ClassPathResource("examples/" + form + ".json").getInputStream());
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Map<String, String> lines(List<Section> sections, String title) {
        return section(sections, title).lines().stream().collect(toMap(Line::label, Line::value));
    }

    private static Section section(List<Section> sections, String title) {
        return sections.stream().filter(section -> section.title() != null && section.title().contains(title)).findFirst()
            .orElseThrow(() -> new AssertionError(title + " is not among " + sections));
    }

    @Test
    void codes_dates_amounts_and_answers_are_read_in_chinese() {
        List<Section> application = papers.sections("Application", example("application"));
        assertThat(lines(application, "申请人基本情况")).containsEntry("姓名", "测钱二").containsEntry("民族", "汉族");
        assertThat(lines(application, "家庭收入").values()).contains("19800.00 元", "8 个月");
        assertThat(lines(application, "家庭财产").values()).contains("1 套", "45.50 平方米");
        assertThat(lines(papers.sections("Deliberate", example("deliberate")), "会议")).containsEntry("开始时间", "14:30");
        assertThat(application.get(0).lines()).extracting(Line::value).contains("2018年2月1日");
        List<Section> survey = papers.sections("SurveyHome", example("survey-home"));
        assertThat(lines(survey, "入户情况")).containsEntry("与申请家庭有无亲属关系", "无亲属关系");
        assertThat(lines(papers.sections("EnterArchive", example("enter-archive")), "核对"))
            .containsEntry("纸质档案与电子档案一致", "是");
    }

    @Test
    void what_was_kept_without_an_order_or_with_seconds_is_read_as_the_form_has_it() {
        // given
        ObjectNode checked = example("check-completeness");
        checked.putArray("present").add("HARDSHIP_PROOF").add("ID_COPY").add("AUTHORISATION");
        ObjectNode minutes = example("deliberate").put("startedAt", "14:30:00");

        // when
        Map<String, String> materials = lines(papers.sections("CheckCompleteness", checked), "材料清单");
        Map<String, String> meeting = lines(papers.sections("Deliberate", minutes), "会议");

        // then
        assertThat(materials).containsEntry("已收到的材料", "授权书（声明书）、身份证复印件、致困证明");
        assertThat(meeting).containsEntry("开始时间", "14:30");
    }

    @Test
    void what_identifies_a_person_is_shortened() {
        // when
        List<Section> application = papers.sections("Application", example("application"));
        List<Section> archive = papers.sections("EnterArchive",
            example("enter-archive").put("bankCard", "6222020000000000018"));

        // then
        assertThat(lines(application, "申请人基本情况")).containsEntry("联系电话", "139****0001");
        assertThat(application.toString()).contains("130*************60", "130*************8X")
            .doesNotContain("130306197908229960", "13030620081105998X", "13900000001");
        assertThat(archive.toString()).contains("配偶电话 ****").doesNotContain("13900000003");
        assertThat(archive.toString()).contains("****0018").doesNotContain("6222020000000000018");
    }

    @Test
    void whatever_a_form_calls_a_number_of_a_person_is_shortened() throws IOException {
        // given
        List<JsonNode> fields = new ArrayList<>();
        for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
            JSON.readTree(form.getInputStream()).findParents("key").stream()
                .filter(field -> field.path("type").asText().equals("textfield"))
                .filter(field -> NUMBER_OF_A_PERSON.matcher(field.path("label").asText()).find()).forEach(fields::add);
        }

        // then
        assertThat(fields).hasSizeGreaterThan(5).allSatisfy(field -> assertThat(
            PaperValue.of(field, JSON.getNodeFactory().textNode("130306197908229960"))).as(field.toString())
            .contains("***"));
    }

    @Test
    void a_list_is_a_table_in_the_order_of_the_form() {
        Section members = section(papers.sections("Application", example("application")), "家庭成员");
        assertThat(members.columns()).startsWith("姓名", "与申请人关系");
        assertThat(members.rows()).hasSize(2).allSatisfy(row -> assertThat(row).hasSameSizeAs(members.columns()));
        assertThat(members.rows().get(0)).startsWith("测孙三", "配偶").contains("0.00 元", "");
    }

    @Test
    void what_was_left_empty_is_left_out() {
        // given
        ObjectNode alone = example("application").put("narrative", " ");
        alone.putArray("members");
        alone.remove("authorisation");
        alone.putNull("secondaryCauses");

        // then
        List<Section> application = papers.sections("Application", alone);
        assertThat(application).extracting(Section::title).noneMatch(title -> title.contains("家庭成员"))
            .doesNotContain("授权书（声明书）");
        assertThat(application).flatExtracting(Section::lines).extracting(Line::value).doesNotContain("", " ", "null");
    }

    @Test
    void every_example_is_read_whole() {
        List<String> forms = List.of("agree-plan", "check-completeness", "compare-with-civil-affairs", "confirm-survey",
            "correct-application", "deliberate", "determine", "enter-archive", "handle-duplicate", "review-manually",
            "review-materials", "sign-minutes", "survey-home", "application", "post-notice");
        assertThat(forms).allSatisfy(form -> {
            JsonNode filled = example(form);
            assertThat(cells(papers.sections(form, filled))).as(form).isEqualTo(leaves(filled));
        });
    }

    private static long cells(List<Section> sections) {
        return sections.stream().mapToLong(section -> section.lines().size()
            + section.rows().stream().flatMap(List::stream).filter(cell -> !cell.isEmpty()).count()).sum();
    }

    // Filled-in fields, a list of choices being one.
    private static long leaves(JsonNode node) {
        if (node.isValueNode()) {
            return node.isNull() || node.asText().isBlank() ? 0 : 1;
        }
        return node.isArray() && !node.isEmpty() && node.get(0).isValueNode() ? 1
            : StreamSupport.stream(node.spliterator(), false).mapToLong(PapersTest::leaves).sum();
    }

    private static final class FilesByName implements FormFiles {

        @Override
        public List<Paper.Enclosure> enclosed(JsonNode attachments) {
            return StreamSupport.stream(attachments.spliterator(), false)
                .map(file -> new Paper.Enclosure(file.path("id").asText(), null, null, null, null)).toList();
        }

        @Override
        public Map<String, Object> described(Map<String, Object> draft, Actor actor) {
            return draft;
        }
    }
}
