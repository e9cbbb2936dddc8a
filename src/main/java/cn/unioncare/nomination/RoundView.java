package cn.unioncare.nomination;

import cn.unioncare.quota.Breach;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A round as it is told to the unions that have to do with it: the nominations of the asker's own subtree, names shortened.
 *
 * @param units    each unit's places; of the asker's own subtree, and of the unit that the asker belongs to
 * @param breaches what all who are left would break of the shares of the whole round; only to the organiser and above
 * @param late     the numbers of those that missed a deadline
 * @param plan     the latest safe days, for each tier that receives nominations
 */
public record RoundView(String round, String programme, String title, String organiser, String organiserName, String state,
                        String stateName, OffsetDateTime openedAt, String document, List<DeadlineView> deadlines,
                        List<UnitView> units, List<NominationLine> nominations, List<Breach> breaches, List<String> late,
                        List<StartView> plan) {

    /** @param at as it was written: a day to its end, or a moment to the end of its second */
    public record DeadlineView(String to, String toName, String at, String late, String lateName, String clause,
                               boolean passed) { }

    /**
     * @param figures by the limit's id
     * @param plan    the latest safe days of the unit and of those below it
     */
    public record UnitView(String unit, String name, int places, int used, int remaining, Map<String, Integer> figures,
                           List<Breach> breaches, List<StartView> plan) { }

    /**
     * Until when a nomination is handed in to the unions of a tier so that there is time enough for all who come after.
     *
     * @param postBy      the last day of posting for units that hand in to this tier first; null where they post nothing
     * @param provisional whether the days may still move, since a holiday notice has not appeared
     * @param tooLate     whether a unit that hands in to this tier first and begins today comes too late
     */
    public record StartView(String to, String toName, LocalDate handInBy, LocalDate postBy, boolean provisional,
                            boolean tooLate) { }

    /**
     * @param reviewing the union that has it; null before it is submitted and after it has ended
     * @param unit      the union that submits it to the organiser
     * @param warning   what the time no longer suffices for; null where it does
     * @param paper     the sealed papers, as the asking union or else the last one received them; null where none has
     */
    public record NominationLine(String nomination, String candidate, String union, String unionName, String category,
                                 String categoryName, String state, String stateName, String reviewing, String unit,
                                 String warning, PaperReceipt paper) { }

    /** A round in a list. */
    public record Card(String round, String programme, String title, String organiser, String organiserName, String state,
                       String stateName, OffsetDateTime openedAt, String deadline) { }

}
