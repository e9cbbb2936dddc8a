package cn.unioncare.nomination.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.organisation.Tier;
import cn.unioncare.quota.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A programme is read whole or not at all; what is wrong is told with its file and key. */
class ProgrammeFileTest {

    private static final String NAME = "hebei-warm-heart-2021.yaml";

    private final Programmes programmes = new Programmes();

    @Test
    void the_notice_of_hebei_is_read_as_issued() {
        Programme programme = programmes.of("hebei-warm-heart-2021");

        assertThat(programme.title()).isEqualTo("困难职工暖心人");
        assertThat(programme.stages().basePublicity()).get().extracting(PublicityPlan::workingDays).isEqualTo(5);
        assertThat(programme.stages().memberAssembly()).isEmpty();
        assertThat(programme.stages().consultation().orElseThrow().organs()).extracting(Organ::id)
            .containsExactly("PERSONNEL", "DISCIPLINE", "COMMERCE");
        assertThat(programme.meetings()).extracting(MeetingHeld::body).containsExactly("推选工作小组", "主席会议");
        assertThat(programme.conditions()).hasSize(4);
    }

    @Test
    void the_table_of_hebei_is_read_as_issued() {
        Quotas quotas = programmes.quotas("hebei-warm-heart-2021").orElseThrow();

        assertThat(quotas.units()).hasSize(18).extracting(Quota::total).satisfies(places ->
            assertThat(places.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100));
        assertThat(quotas.of("130500").orElseThrow().limits()).extracting(limit -> limit.figure().getAsInt()).containsExactly(6, 1);
        assertThat(quotas.of("XA").orElseThrow().limits()).extracting(limit -> limit.id()).containsExactly("COUNTY_RANK_MAX");
        assertThat(quotas.of("130102")).isEmpty();
        assertThat(quotas.round().limits()).allSatisfy(limit -> assertThat(limit.figure()).isEmpty());
    }

    @ParameterizedTest(name = "handed in at {0}: late is {1}")
    @CsvSource({"2021-05-06T12:00:00+08:00, false", "2021-05-06T12:00:01+08:00, true", "2021-05-06T11:59:59+08:00, false"})
    void n6_noon_is_in_time_and_a_second_later_is_late(String at, boolean late) {
        CutOff city = programmes.of("hebei-warm-heart-2021").deadlineOf(Tier.CITY).orElseThrow().at();

        assertThat(city.isLate(OffsetDateTime.parse(at).toInstant())).isEqualTo(late);
    }

    @Test
    void a_day_lasts_to_its_end() {
        CutOff province = programmes.of("hebei-warm-heart-2021").deadlineOf(Tier.PROVINCE).orElseThrow().at();

        assertThat(province.isLate(Instant.parse("2021-05-13T15:59:59Z"))).isFalse();
        assertThat(province.isLate(Instant.parse("2021-05-13T16:00:00Z"))).isTrue();
        assertThat(province.day()).hasToString("2021-05-13");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', value = {
        "title: 困难职工暖心人 | titel: 困难职工暖心人 | titel：没有这一项",
        "title: 困难职工暖心人 | # | title：缺少此项",
        "workingDays: 5 | workingDays: 0 | stages.basePublicity.workingDays：应为 1 至 250 个工作日",
        "workingDays: 5 | # | stages.basePublicity.workingDays：缺少此项",
        "level: PROVINCE | level: EMPIRE | honour.level：“EMPIRE”不是可以填写的内容",
        "2021-05-13 | 13.5.2021 | deadlines[1].at：应为日期",
        "atLeastPercent: 60 | atLeastPercent: 160 | quota.limits[0].atLeastPercent：应为 0 至 100",
        "atLeastPercent: 60, | '' | quota.limits[0]：atLeastPercent 和 atMostPercent 应当且只应当填写一项",
        "id: hebei-warm-heart-2021 | id: hebei-warm-heart-2022 | id：应与文件名一致",
        "subject: PERSON | 'subject: PERSON\nsubject: PERSON' | 行不是有效的 YAML",
        "entries: [ORGANISATION] | @entries | 行不是有效的 YAML"})
    void what_is_wrong_is_told_with_its_file_and_key(String right, String wrong, String told) throws IOException {
        String text = Files.readString(Path.of("processes/nomination/programmes", NAME));

        assertThat(text).contains(right);
        assertThatThrownBy(() -> ProgrammeFile.read(NAME, text.replaceFirst(Pattern.quote(right), wrong)))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining(NAME).hasMessageContaining(told);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "unit,name,total | 第 1 行应为 unit,name,total,FRONTLINE_MIN,COUNTY_RANK_MAX",
        "unit,name,total,FRONTLINE_MIN,COUNTY_RANK_MAX#1,甲,99,5,1 | 合计 99，与项目总名额 100 不符",
        "unit,name,total,FRONTLINE_MIN,COUNTY_RANK_MAX#1,甲,50,5,1#1,甲,50,5,1 | 单位 1 出现两次",
        "unit,name,total,FRONTLINE_MIN,COUNTY_RANK_MAX#1,甲,≥5,5,1 | “≥5”不是人数",
        "unit,name,total,FRONTLINE_MIN,COUNTY_RANK_MAX#1,甲,100,5 | 应有 5 列"})
    void a_table_that_is_wrong_is_told_with_its_row(String table, String told) {
        QuotaPlan plan = programmes.of("hebei-warm-heart-2021").quota().orElseThrow();

        assertThatThrownBy(() -> QuotaTable.read("a-quota.csv", table.replace('#', '\n'), plan))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("a-quota.csv").hasMessageContaining(told);
    }

    @Test
    void a_programme_that_is_not_there_is_told_so() {
        assertThat(programmes.find("nothing")).isEmpty();
        assertThatThrownBy(() -> programmes.of("nothing")).hasMessageContaining("没有这个编号");
        assertThat(List.copyOf(programmes.all())).extracting(Programme::id).contains("hebei-warm-heart-2021");
    }
}
