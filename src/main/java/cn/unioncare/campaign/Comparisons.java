package cn.unioncare.campaign;

import cn.unioncare.campaign.ComparisonSheet.Line;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 与民政部门数据比对: in which matters civil affairs know otherwise of a household. The visit answers each. */
@Repository
public class Comparisons implements SealedColumns {

    private static final SealedColumn MATTER = SealedColumn.of("民政比对不一致事项", "campaign_comparison", "matter_sealed", "campaign",
        "archive");

    private final Campaigns campaigns;
    private final CampaignFile file;
    private final Unions unions;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final Clock clock;

    Comparisons(Campaigns campaigns, CampaignFile file, Unions unions, JdbcClient jdbc, JdbcTemplate batches, Vault vault,
                Clock clock) {
        this.campaigns = campaigns;
        this.file = file;
        this.unions = unions;
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws Refusal 400 at each archive that is named twice, or is not on file in the union or below */
    public void compared(CaseId number, HouseholdsCompared compared, Actor actor) {
        Campaign campaign = campaigns.hold(number);
        List<HouseholdsCompared.Difference> differences = compared.differences() == null ? List.of() : compared.differences();
        requireOnFile(campaign, differences);
        if (compared.comparedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("comparedOn", "比对日期不能晚于今天");
        }
        add(number, lines(differences));
        int differing = differing(number);
        if (differing > compared.compared()) {
            throw Refusal.invalid("compared", "不一致的户数不能多于比对户数，连同已导入的不一致的共 " + differing + " 户");
        }
        file.add(number, Step.COMPARE_HOUSEHOLDS, actor, compared, Map.of("comparedOn", compared.comparedOn().toString(),
            "compared", compared.compared().toString(), "differences", String.valueOf(differing)));
    }

    /** What is told later of an archive takes the place of what was told before; one that agrees has nothing to answer. */
    void add(CaseId number, List<Line> lines) {
        batches.batchUpdate("delete from campaign_comparison where campaign = ? and archive = ?",
            lines.stream().map(line -> new Object[] {number.value(), line.archive()}).toList());
        batches.batchUpdate("insert into campaign_comparison (campaign, archive, matter_sealed) values (?, ?, ?)",
            lines.stream().filter(Line::differs).map(line -> new Object[] {number.value(), line.archive(),
                vault.seal(MATTER.at(number, line.archive()), line.matter())}).toList());
    }

    /** Of how many households civil affairs know otherwise. */
    int differing(CaseId number) {
        return jdbc.sql("select count(*) from campaign_comparison where campaign = ?").param(number.value()).query(Integer.class).single();
    }

    private static List<Line> lines(List<HouseholdsCompared.Difference> differences) {
        return differences.stream().map(one -> new Line(0, one.archive(), one.matter())).toList();
    }

    /** What the visit of that household has to answer in that season. */
    Optional<String> of(CaseId season, String archive) {
        return jdbc.sql("""
                select d.campaign, d.archive, d.matter_sealed from campaign_comparison d join campaign c on c.number = d.campaign
                where c.season = ? and d.archive = ? order by c.opened_at desc fetch first 1 row only""")
            .params(season.value(), archive).query((row, index) -> vault.open(MATTER.at(row.getString("campaign"), row.getString("archive")),
                row.getString("matter_sealed"))).optional();
    }

    /** Those of the archives named that are on file in the campaign's union or below. */
    Set<String> onFile(Campaign campaign, Collection<String> named) {
        return named.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select number from hardship_archive where number in (:named) and determining_union in (:unions)
                  and state in ('ACTIVE', 'SUPPORTED')""")
            .param("named", named).param("unions", unions.subtree(campaign.union()).stream().map(Union::code).map(UnionCode::value).toList())
            .query(String.class).list());
    }

    /** Those of the archives named whose households have been visited in that season. */
    Set<String> visited(CaseId season, Collection<String> named) {
        return named.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select archive from campaign_target where season = :season and archive in (:named) and state = 'VISITED'""")
            .param("season", season.value()).param("named", named).query(String.class).list());
    }

    private void requireOnFile(Campaign campaign, List<HouseholdsCompared.Difference> differences) {
        List<String> named = differences.stream().map(HouseholdsCompared.Difference::archive).toList();
        Set<String> onFile = onFile(campaign, named);
        List<FieldError> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!onFile.contains(named.get(i))) {
                wrong.add(new FieldError("differences[" + i + "].archive", "本工会及下级没有这份在档档案，请核对档案编号"));
            } else if (!seen.add(named.get(i))) {
                wrong.add(new FieldError("differences[" + i + "].archive", "同一档案只填一次，事项写在一起"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(MATTER);
    }
}
