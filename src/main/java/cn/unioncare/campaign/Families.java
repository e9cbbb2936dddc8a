package cn.unioncare.campaign;

import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.ActivePersons;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Masking;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Families that are not on file and are visited all the same. What is known of them lies sealed. */
@Repository
class Families implements SealedColumns {

    private static final SealedColumn NAME = SealedColumn.of("走访对象姓名", "campaign_target", "name_sealed", "season", "subject")
        .boundTo("subject");
    private static final SealedColumn CONTENT = SealedColumn.of("走访对象", "campaign_target", "content_sealed", "season", "subject")
        .boundTo("subject");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SealedJson sealed;
    private final ActivePersons persons;
    private final NumberSeries numbers;
    private final Unions unions;
    private final Clock clock;

    Families(JdbcClient jdbc, Vault vault, SealedJson sealed, ActivePersons persons, NumberSeries numbers, Unions unions, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.sealed = sealed;
        this.persons = persons;
        this.numbers = numbers;
        this.unions = unions;
        this.clock = clock;
    }

    /**
     * @param field where the family stands in what was sent, such as {@code families[0].}
     * @return the number under which the season knows it
     * @throws Refusal 400 for a union that does not take part or a kind that is not for families; 409 for a person on file or listed already
     */
    String enter(Campaign campaign, NewFamily family, String field) {
        if (family.kind().equals(Targets.ON_FILE)) {
            throw Refusal.invalid(field + "kind", "在档家庭自动列入名单，不需要增加");
        }
        UnionCode owner = owner(campaign, family.union(), field);
        if (persons.caseOf(new IdNumber(family.idNumber())).isPresent()) {
            throw Refusal.conflict(field + "idNumber", "此人已在档或正在办理建档，在档家庭自动列入名单");
        }
        String subject = numbers.next(NumberSeries.Kind.FAMILY, campaign.union(), Year.now(clock));
        try {
            jdbc.sql("""
                    insert into campaign_target (season, subject, campaign, kind, person_hmac, name_sealed, content_sealed,
                        owner_union, determining_union, entered_because, entered_on, state)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ADDED', ?, 'LISTED')""")
                .params(campaign.season().value(), subject, campaign.number().value(), family.kind(),
                    vault.blindIndex("id-number", family.idNumber()), vault.seal(NAME.at(subject), family.name()),
                    sealed.seal(CONTENT.at(subject), family), owner.value(), unions.routeFrom(owner).determining().value(),
                    LocalDate.now(clock)).update();
        } catch (DuplicateKeyException listed) {
            throw Refusal.conflict(field + "idNumber", "此人已在本次活动的走访名单中，一户只走访一次");
        }
        return subject;
    }

    Optional<NewFamily> find(CaseId season, String subject) {
        return jdbc.sql("select content_sealed from campaign_target where season = ? and subject = ? and content_sealed is not null")
            .params(season.value(), subject).query(String.class).optional()
            .map(kept -> sealed.open(CONTENT.at(subject), kept, NewFamily.class));
    }

    /** The shortened names, by subject; one statement, however many. */
    Map<String, String> masked(CaseId season, Collection<String> subjects) {
        Map<String, String> names = new HashMap<>();
        if (!subjects.isEmpty()) {
            jdbc.sql("select subject, name_sealed from campaign_target where season = :season and subject in (:subjects) and name_sealed is not null")
                .param("season", season.value()).param("subjects", subjects).query(row -> {
                    names.put(row.getString(1), Masking.name(vault.open(NAME.at(row.getString(1)), row.getString(2))));
                });
        }
        return names;
    }

    private UnionCode owner(Campaign campaign, String code, String field) {
        UnionCode owner;
        try {
            owner = new UnionCode(code);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid(field + "union", "工会编码应为 2 至 12 位数字或大写字母");
        }
        if (!unions.isWithin(owner, campaign.union())) {
            throw Refusal.invalid(field + "union", "应为本工会或者下级工会的编码");
        }
        if (unions.closing(List.of(owner)).contains(owner)) {
            throw Refusal.invalid(field + "union", "该工会已经撤销或者即将撤销，请选择其他工会走访");
        }
        return owner;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(NAME, CONTENT);
    }
}
