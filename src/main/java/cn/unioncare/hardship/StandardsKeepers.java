package cn.unioncare.hardship;

import cn.unioncare.eligibility.StandardsAuthority;
import cn.unioncare.organisation.AdministrationRecords;
import cn.unioncare.organisation.Mandates;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The standards of a division are kept by the administrators of its federation of trade unions (地方总工会) and of those
 * above; where a division has no federation of its own, by that of the city or province to which it belongs.
 */
@Component
class StandardsKeepers implements StandardsAuthority {

    private final Unions unions;
    private final Mandates mandates;
    private final HardshipCases cases;
    private final AdministrationRecords records;

    StandardsKeepers(Unions unions, Mandates mandates, HardshipCases cases, AdministrationRecords records) {
        this.unions = unions;
        this.mandates = mandates;
        this.cases = cases;
        this.records = records;
    }

    @Override
    public void requireKeeper(String region, Actor actor) {
        mandates.requireAdministrator(actor);
        boolean own = unions.find(new UnionCode(region)).map(federation -> isFederationWithin(federation, actor))
            .orElseGet(() -> unions.find(actor.union()).filter(union -> covers(union, region)).isPresent());
        if (!own) {
            throw Refusal.notFound("没有这个地区，或者它的低保标准不由您维护");
        }
    }

    @Override
    public long assessed(String region, LocalDate from, LocalDate before) {
        return cases.assessed(region, from, Optional.ofNullable(before));
    }

    @Override
    public void recorded(String act, Actor actor, Map<String, String> facts) {
        records.record(actor.union(), act, actor, facts);
    }

    private boolean isFederationWithin(Union federation, Actor actor) {
        return federation.tier().isFederation() && mandates.isWithin(federation.code(), actor);
    }

    // GB/T 2260: two digits each for the province, the city and the county.
    private static boolean covers(Union union, String region) {
        String own = union.region().replaceAll("(00)+$", "");
        return union.tier().isFederation() && union.code().value().equals(union.region()) && region.startsWith(own)
            && region.length() == union.region().length();
    }
}
