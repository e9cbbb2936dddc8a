package cn.unioncare.notices.process;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Stands in for {@link NoticeTasks}: the test says when the period ends and whether the calendar has moved since. */
public class FakeNoticeTasks {

    private OffsetDateTime end = OffsetDateTime.parse("2018-02-25T00:00:00+08:00");
    private boolean complete = true;
    private final List<String> ended = new ArrayList<>();

    public Date endsAt(String caseNumber) {
        return Date.from(end.toInstant());
    }

    public boolean periodComplete(String caseNumber) {
        return complete;
    }

    public void ended(String caseNumber) {
        ended.add(caseNumber);
    }

    /** A later notice has moved holidays, so that the period lasts longer than it seemed at first. */
    public void periodNowEndsAt(String later) {
        end = OffsetDateTime.parse(later);
        complete = false;
    }

    public void periodIsComplete() {
        complete = true;
    }

    /** The cases whose period was reported as ended, in that order. */
    public List<String> reportedEnds() {
        return ended;
    }
}
