package cn.unioncare.benchmark;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The way of one household from application to archive, as both sides walk it: ten user tasks, the end of the
 * publicity by its timer, and the job that issues the contact card.
 */
final class Journey {

    /** A user task: who does it, as a member of which of the engine's groups, and when. */
    record Stop(String element, String login, String group, OffsetDateTime at) { }

    static final String CLERK = "clerk.13030601";
    static final OffsetDateTime FILED = at("2018-02-01T09:00:00+08:00");
    static final OffsetDateTime PUBLICITY_OVER = at("2018-02-25T00:00:01+08:00");

    static final List<Stop> TO_PUBLICITY = List.of(
        own("CheckCompleteness", "clerk", "clerk", FILED),
        own("SurveyHome", "surveyor1", "surveyor", at("2018-02-06T15:00:00+08:00")),
        own("ConfirmSurvey", "surveyor2", "surveyor", at("2018-02-06T15:30:00+08:00")),
        own("Deliberate", "secretary", "secretary", at("2018-02-08T10:00:00+08:00")),
        own("SignMinutes", "panel", "panel", at("2018-02-08T10:30:00+08:00")),
        own("PostNotice", "clerk", "clerk", at("2018-02-12T09:00:00+08:00")));

    static final List<Stop> TO_ARCHIVE = List.of(
        new Stop("ReviewMaterials", "reviewer.130306", "130306-reviewer", at("2018-02-26T09:00:00+08:00")),
        new Stop("Determine", "approver.130306", "130306-approver", at("2018-02-26T10:00:00+08:00")),
        own("EnterArchive", "clerk", "clerk", at("2018-02-28T09:00:00+08:00")),
        own("AgreePlan", "clerk", "clerk", at("2018-02-28T09:30:00+08:00")));

    private Journey() { }

    private static Stop own(String element, String person, String office, OffsetDateTime at) {
        return new Stop(element, person + ".13030601", "13030601-" + office, at);
    }

    private static OffsetDateTime at(String text) {
        return OffsetDateTime.parse(text);
    }
}
