package cn.unioncare.nomination.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent is held against the form, and nothing that the form does not ask for passes. */
class ProgrammeFormTest {

    private static final Programmes PROGRAMMES = new Programmes();

    private static List<FieldError> refused(String programme, String changes) {
        ANomination nomination = ANomination.of(PROGRAMMES.of(programme)).with(changes);
        try {
            PROGRAMMES.form(programme).check(nomination.body(), nomination.day());
            return List.of();
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            return refusal.errors();
        }
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', value = {
        "hebei-warm-heart-2021 | facts.eligible=true | facts.eligible | 表单没有此项",
        "hebei-warm-heart-2021 | approved=true | approved | 表单没有此项",
        "hebei-warm-heart-2021 | candidate.salary=1 | candidate.salary | 表单没有此项",
        "hebei-warm-heart-2021 | facts.category= | facts.category | 请填写人员结构",
        "hebei-warm-heart-2021 | facts.category=KING | facts.category | 请从所列选项中选择",
        "hebei-warm-heart-2021 | facts.disciplined=yes | facts.disciplined | 请选择是或否",
        "hebei-warm-heart-2021 | candidate.name= | candidate.name | 请填写姓名",
        "hebei-warm-heart-2021 | candidate.idNumber=12a | candidate.idNumber | 身份证号码应为18位",
        "hebei-warm-heart-2021 | candidate.birthDate=1980-02-30 | candidate.birthDate | 应为日期",
        "hebei-warm-heart-2021 | story=*3001 | story | 不超过 3000 字",
        "hebei-warm-heart-2021 | story= | story | 请填写主要事迹",
        "hebei-warm-heart-2021 | candidate=x | candidate | 表单没有此项",
        "qinhuangdao-model-home-2023 | facts.workers=1.5 | facts.workers | 应为整数",
        "qinhuangdao-model-home-2023 | facts.workers=0 | facts.workers | 应不小于 1、不大于 10000000",
        "qinhuangdao-model-home-2023 | facts.workers=many | facts.workers | 应为数字",
        "qinhuangdao-model-home-2023 | facts.satisfactionLastYear=100.01 | facts.satisfactionLastYear | 不大于 100",
        "qinhuangdao-model-home-2023 | facts.satisfactionLastYear=99.999 | facts.satisfactionLastYear | 最多 2 位小数",
        "qinhuangdao-model-home-2023 | facts.coverage=[WARMTH WARMTH] | facts.coverage | 每项只选一次",
        "qinhuangdao-model-home-2023 | facts.coverage=WARMTH | facts.coverage | 请从所列选项中选择",
        "qinhuangdao-model-home-2023 | facts.lastAccident=-0m+1d | facts.lastAccident | 不能晚于今天",
        "qinhuangdao-model-home-2023 | facts.kind=TOWNSHIP | facts.standardisation | 请填写规范化建设等次",
        "qinhuangdao-model-home-2023 | facts.standardisation=EXCELLENT | facts.standardisation | 按所填内容不需要",
        "qinhuangdao-fine-worker-2023 | facts.gradeThirdYear= | facts.gradeThirdYear | 请填写前第三年测评等次",
        "qinhuangdao-fine-worker-2023 | facts.baseUnionHead= | facts.gradeLastYear | 按所填内容不需要",
        "dalian-warmest-home-2019 | facts.workerDirectors= | facts.workerDirectors | 请填写",
        "dalian-warmest-home-2019 | facts.postcode=1160a | facts.postcode | 邮政编码应为6位数字"})
    void what_is_wrong_is_named_by_its_path(String programme, String changes, String field, String message) {
        assertThat(refused(programme, changes)).anySatisfy(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).contains(message);
        });
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        assertThat(refused("hebei-warm-heart-2021", "facts.x=1, facts.category=, candidate.phone=1")).extracting(FieldError::field)
            .containsExactlyInAnyOrder("facts.x", "facts.category", "candidate.phone");
    }

    @Test
    void facts_hold_no_text_that_somebody_has_written() {
        ANomination nomination = ANomination.of(PROGRAMMES.of("dalian-warmest-home-2019"));
        Facts facts = PROGRAMMES.form("dalian-warmest-home-2019").facts(nomination.body());

        assertThat(facts.values()).containsEntry("storyLength", BigDecimal.valueOf(2800)).containsEntry("company", true)
            .doesNotContainKeys("name", "leader", "phone", "story", "ownership", "postcode");
        assertThat(facts.isYes("company")).isTrue();
        assertThat(facts.isYes("nothing")).isFalse();
    }

    @Test
    void a_date_counts_in_whole_months_to_the_day() {
        ANomination nomination = ANomination.of(PROGRAMMES.of("qinhuangdao-fine-worker-2023")).with("candidate.unionWorkSince=-36m+1d");
        Facts facts = PROGRAMMES.form("qinhuangdao-fine-worker-2023").facts(nomination.body());

        assertThat(facts.on(nomination.day())).containsEntry("unionWorkSinceMonthsAgo", 35L).doesNotContainKey("unionWorkSince");
    }

    @Test
    void a_component_that_nothing_can_be_held_against_is_no_part_of_a_programme() throws IOException {
        JsonNode form = new ObjectMapper().readTree("{\"components\":[{\"type\":\"expression\",\"id\":\"Sum\",\"key\":\"sum\"}]}");

        assertThatThrownBy(() -> new ProgrammeForm(form)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("Sum").asInstanceOf(InstanceOfAssertFactories.THROWABLE).hasMessageContaining("不能用在");
    }
}
