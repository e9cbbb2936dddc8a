package cn.unioncare.board;

import cn.unioncare.workflow.FailedJob;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The board of a union at a moment.
 *
 * @param above  the way down to it from the own union
 * @param days   over how many days back the steps and weeks are told
 * @param rows   by union and flow; whoever has nothing of a flow has no row
 * @param failed how many jobs wait for somebody, of which the newest are told
 * @param late   what is owed past its day and is no step of a case, by kind and union
 * @param owners the union and those below it whose cases it determines, or somebody above them all
 * @param owned  by owner and flow; whoever has nothing of a flow has no row
 */
public record Overview(String union, String unionName, List<Unit> above, int days, LocalDate from, OffsetDateTime asOf,
                       List<Unit> units, List<Flow> flows, List<Row> rows, List<Step> steps, List<Week> weeks, int failed,
                       List<Incident> incidents, List<Late> late, List<Unit> owners,
                       List<Owned> owned) {

    /** @param further whether there are unions below it to look at */
    public record Unit(String union, String name, boolean further) { }

    public record Flow(String flow, String name) { }

    /** How many of a union's cases of a flow run and are late, and what is under way in them. */
    public record Row(String union, String flow, int running, int overdue, int publicities, int objections, int failed) { }

    /**
     * @param waiting how many cases wait there now, how many of them are late, since when the oldest does and for how many
     *                working days; null for none
     * @param done    how often it was done in the period; median and ninetieth percentile in working days, null where never
     */
    public record Step(String flow, String step, String name, int waiting, int late, OffsetDateTime oldest, Integer waited, int done,
                       Integer median, Integer ninetieth) { }

    /** How many of the cases that a union owns run, are late, and ended in the period. */
    public record Owned(String union, String flow, int running, int overdue, int ended) { }

    /** @param week its Monday; late: steps that were done after their date */
    public record Week(LocalDate week, String flow, int started, int ended, int late) { }

    /** How long a step takes at one union. */
    public record Taken(String union, String name, int done, int median, int ninetieth) { }

    /** @param page where they stand; @param own whether of that union alone, which stands at the head of its own row */
    public record Late(String kind, String name, String page, String union, String unionName, boolean own, int count, LocalDate earliest) { }

    /**
     * A job of the engine that has failed for good.
     *
     * @param what    what has not been done, in plain words
     * @param advice  what to do
     * @param mending the words on the button that mends it; null where it takes somebody else
     * @param instance the process that Cockpit shows
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Incident(String id, @JsonProperty("case") String caseId, String flow, String union, String unionName, OffsetDateTime at,
                           String step, String what, String advice, String mending, String instance) {

        static Incident of(FailedJob job, String unionName, FailureWords.Explanation told) {
            return new Incident(job.incident(), job.caseId(), job.flow(), job.tenant(), unionName, job.at(), job.step(), told.what(),
                told.advice(), told.mending().orElse(null), job.instance());
        }
    }
}
