package cn.unioncare.nomination.programme;

import cn.unioncare.quota.Quota;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of a programme as they were issued.
 *
 * @param units one for each unit that the table names, in its order; empty where none was issued
 * @param round what the whole round keeps to
 */
public record Quotas(List<Quota> units, Quota round) {

    public Quotas {
        units = List.copyOf(units);
    }

    /** @return empty for a unit that the table does not name, which no number binds */
    public Optional<Quota> of(String unit) {
        return units.stream().filter(quota -> quota.unit().equals(unit)).findFirst();
    }
}
