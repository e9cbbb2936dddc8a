package cn.unioncare.history;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One run as it went.
 *
 * @param diagram the model that it runs by
 * @param stays   what happened at each element that it came to, in the order of coming there first
 * @param flows   the arrows that it went along
 * @param steps   each coming to an element, in order
 * @param runs    all runs of the same case
 */
public record CaseHistory(CaseInstance instance, String diagram, List<Stay> stays, List<String> flows, List<Step> steps,
                          List<CaseInstance> runs) {

    public CaseHistory {
        stays = List.copyOf(stays);
        flows = List.copyOf(flows);
        steps = List.copyOf(steps);
        runs = List.copyOf(runs);
    }

    /**
     * One coming to an element.
     *
     * @param workingDays  how long, on working days
     * @param broken       whether it was left unfinished
     * @param person       the login of who held the task
     * @param called       the run that it called
     */
    public record Step(String element, String name, String kind, OffsetDateTime startedAt, OffsetDateTime endedAt,
                       BigDecimal workingDays, boolean broken, String person, String personName, String called) { }
}
