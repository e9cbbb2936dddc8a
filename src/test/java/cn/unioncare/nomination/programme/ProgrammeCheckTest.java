package cn.unioncare.nomination.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.nomination.programme.Remark.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The check finds what would be found out too late. */
class ProgrammeCheckTest {

    static final List<Programme> ALL = new Programmes().all();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("ALL")
    void the_programmes_of_this_release_pass(Programme programme) {
        assertThat(new ProgrammeCheck().check(programme.id())).extracting(Remark::weight, Remark::text)
            .allSatisfy(remark -> assertThat(remark.toList().get(0)).as(remark.toString()).isEqualTo(Weight.NOTE));
    }

    @Test
    void it_says_when_hebei_must_post_at_the_latest() {
        assertThat(new ProgrammeCheck().check("hebei-warm-heart-2021")).extracting(Remark::text)
            .anyMatch(text -> text.startsWith("单位公示最迟 2021-04-25 张贴；连同审核 3 个工作日，宜在 2021-04-21 前张贴"))
            .anyMatch(text -> text.contains("名额表列 18 个单位，合计相符"));
    }

    @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
    @CsvSource(delimiter = '|', value = {
        "hebei-warm-heart-2021 | dmn | >disciplined< | >diciplined< | 【错误】 | 用到表单没有的事项：diciplined",
        "hebei-warm-heart-2021 | dmn | {category} | {categories} | 【错误】 | 用到表单没有的事项：categories",
        "hebei-warm-heart-2021 | dmn | role = \"OTHER\" | role = \"NOBODY\" | 【错误】 | 无论怎样填写都不会适用",
        "hebei-warm-heart-2021 | dmn | role = \"OTHER\" | role != \"NOBODY\" | 【错误】 | 无论怎样填写都适用",
        "hebei-warm-heart-2021 | dmn | >disciplined< | >disciplined or<  | 【错误】 | 其中有不能计算的情形",
        "hebei-warm-heart-2021 | dmn | \"VETO\" | \"NO\" | 【错误】 | 性质应为 VETO、FAIL、ASK 或 HINT",
        "hebei-warm-heart-2021 | csv | 130100,石家庄,8,5,1 | 130100,石家庄,8,9,1 | 【错误】 | 石家庄的名额 8 不能用满",
        "hebei-warm-heart-2021 | csv | 130100,石家庄,8,5,1 | 130100,石家庄,8,4,1 | 【提醒】 | 石家庄的一线工会干部名额为 4，按 60% 计算为 5",
        "hebei-warm-heart-2021 | csv | 130100,石家庄,8,5,1 | 130100,石家庄,8,4,1 | 【提醒】 | 合计 59，不能保证全部人选一线工会干部不低于 60%（60）",
        "hebei-warm-heart-2021 | csv | 130100,石家庄,8,5,1 | 130100,石家庄,9,5,1 | 【错误】 | 合计 101，与项目总名额 100 不符",
        "hebei-warm-heart-2021 | yaml | 2021-05-13 | 2021-05-15 | 【提醒】 | （2021-05-15）不是工作日",
        "hebei-warm-heart-2021 | yaml | 2021-05-13 | 2021-05-06 | 【说明】 | 2021-05-06 前报省总工会",
        "hebei-warm-heart-2021 | yaml | 2021-05-13 | 2021-05-05 | 【错误】 | 截止时间应按先后顺序填写",
        "hebei-warm-heart-2021 | yaml | 2021-05-06T12 | 2021-04-07T12 | 【错误】 | 不晚于发文日期 2021-04-07",
        "hebei-warm-heart-2021 | yaml | 2021-05-06T12 | 2021-04-13T12 | 【错误】 | 早于发文日期，无法在报送市总工会的截止时间前期满",
        "hebei-warm-heart-2021 | yaml | 2021-05-06T12 | 2021-04-16T12 | 【提醒】 | 时间不足",
        "hebei-warm-heart-2021 | yaml | 2021-05-13 | 2098-05-13 | 【提醒】 | 2098 年的放假安排尚未公布",
        "hebei-warm-heart-2021 | yaml | onlyIf: privateEnterpriseHead | onlyIf: category | 【错误】 | 表单中没有是否项 facts.category",
        "hebei-warm-heart-2021 | yaml | category: category | category: role | 【错误】 | facts.role 没有选项 FRONTLINE",
        "hebei-warm-heart-2021 | yaml | 2021-quota.csv | 2022-quota.csv | 【错误】 | 没有文件 hebei-warm-heart-2022-quota.csv",
        "hebei-warm-heart-2021 | form | \"key\": \"rank\" | \"key\": \"role\" | 【错误】 | 同名，决策表无法区分",
        "hebei-warm-heart-2021 | form | \"key\": \"idNumber\" | \"key\": \"id\" | 【错误】 | candidate：缺少 idNumber",
        "hebei-warm-heart-2021 | form | \"type\": \"textarea\" | \"type\": \"button\" | 【错误】 | 不能用在推选表单中",
        "hebei-warm-heart-2021 | form | \"id\": \"hebei-warm-heart-2021\" | \"id\": \"other\" | 【错误】 | 表单的编号应为 hebei-warm-heart-2021",
        "qinhuangdao-fine-worker-2023 | form | facts.baseUnionHead != true | facts.head != true | 【错误】 | 显示条件用到没有的事项：head",
        "qinhuangdao-fine-worker-2023 | dmn | unionWorkSinceMonthsAgo &lt; 36 | unionWorkSinceMonthsAgo &lt; 700 | 【错误】 | 无论怎样填写都适用",
        "qinhuangdao-fine-worker-2023 | dmn | >unionAbolished< | >unionAbolished = false or disciplined = false< | 【错误】 | 试办：没有找到能够通过全部条件的填写方式"})
    void what_is_wrong_is_found(String id, String file, String right, String wrong, String weight, String told) throws IOException {
        copied(id, file, right, wrong);

        assertThat(new ProgrammeCheck().check(folder.resolve(id + ".yaml").toString())).extracting(Remark::toString)
            .anySatisfy(remark -> assertThat(remark).startsWith(weight).contains(told));
    }

    @Test
    void a_programme_that_is_not_there_is_told_so() {
        assertThat(new ProgrammeCheck().check("nothing")).extracting(Remark::toString).containsExactly("【错误】缺少推选项目文件 nothing.yaml");
    }

    @Test
    void only_the_argument_asks_for_it() {
        assertThat(ProgrammeCheck.asked(new String[] {"--server.port=1"})).isEmpty();
        assertThat(ProgrammeCheck.asked(new String[] {"--server.port=1", "--check-programme=a"})).contains("a");
    }

    private void copied(String id, String file, String right, String wrong) throws IOException {
        boolean changed = false;
        for (Path original : originals(id)) {
            String text = Files.readString(original);
            if (original.toString().endsWith("." + file) && text.contains(right)) {
                text = text.replace(right, wrong);
                changed = true;
            }
            Files.writeString(folder.resolve(original.getFileName()), text);
        }
        assertThat(changed).as(right).isTrue();
    }

    private static List<Path> originals(String id) throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes/nomination/programmes"));
             Stream<Path> forms = Files.list(Path.of("forms/nomination/programmes"))) {
            return Stream.concat(models, forms).filter(file -> file.getFileName().toString().startsWith(id)).toList();
        }
    }
}
