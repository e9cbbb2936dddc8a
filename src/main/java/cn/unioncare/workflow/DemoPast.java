package cn.unioncare.workflow;

import java.time.LocalDate;

/** What a fresh demonstration has behind it; each flow lets its own people do it, day by day. */
public interface DemoPast {

    /**
     * Sets the clock as it goes; it is put right afterwards.
     *
     * @param day the demonstration's own day
     * @throws IllegalStateException in Chinese, on a day on which it cannot all have happened: the demonstration goes without the rest
     */
    void live(LocalDate day);
}
