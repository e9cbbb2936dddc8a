package cn.unioncare.notices.process;

import cn.unioncare.calendar.PublicityPeriod;
import cn.unioncare.notices.HonourLists;
import cn.unioncare.notices.HonourSubject;
import cn.unioncare.notices.Listed;
import cn.unioncare.notices.Publicities;
import cn.unioncare.notices.Publicity;
import cn.unioncare.organisation.Unions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A list as the forms show it: to whoever puts it up, and to whoever looks into an objection to it. */
@Component
class ShownNotice {

    private final Publicities publicities;
    private final HonourLists lists;
    private final Unions unions;

    ShownNotice(Publicities publicities, HonourLists lists, Unions unions) {
        this.publicities = publicities;
        this.lists = lists;
        this.unions = unions;
    }

    /** With the places that the notice names, and until when it would hang as soon as the day of posting is chosen. */
    Map<String, Object> toPost(Publicity publicity) {
        Map<String, Object> notice = shown(publicity);
        notice.put("periods", publicities.possiblePeriods(publicity).stream().map(period -> period(publicity, period))
            .toList());
        Map<String, Object> data = new HashMap<>(Map.of("notice", notice, "receiver", unions.nameOf(publicity.owner())));
        publicities.obstacle(publicity).ifPresent(reason -> data.put("authorisationMissing", reason));
        publicity.honours().ifPresent(honours -> {
            data.put("document", honours.document());
            data.put("workingDays", publicity.workingDays());
            if (!honours.places().isEmpty()) {
                data.put("place", String.join("、", honours.places()));
            }
        });
        return data;
    }

    /** The list as it hangs, which the objection is to. */
    Map<String, Object> hanging(Publicity publicity) {
        Map<String, Object> hanging = shown(publicity);
        publicity.posted().ifPresent(posted -> hanging.putAll(Map.of("place", posted.place(),
            "postedOn", posted.on().toString(), "lastDay", posted.lastDay().toString())));
        return hanging;
    }

    // What goes on the list, with the number under which people object.
    private Map<String, Object> shown(Publicity publicity) {
        Map<String, Object> notice = new HashMap<>(Map.of("number", publicity.number(), "workingDays",
            publicity.workingDays()));
        publicity.honours().ifPresentOrElse(honours -> {
            notice.put("honours", true);
            notice.put("title", honours.title());
            notice.put("clause", honours.clause());
            notice.put("subjects", lists.of(publicity.number()).stream().map(ShownNotice::subject).toList());
        }, () -> notice.putAll(Map.of("honours", false, "name", publicity.subject().name(),
            "unit", publicity.subject().unit(), "category", publicity.subject().category(),
            "cause", publicity.subject().cause())));
        return notice;
    }

    private static Map<String, Object> subject(Listed listed) {
        HonourSubject subject = listed.subject();
        return Map.of("no", listed.place(), "name", subject.name(), "gender", subject.gender(), "unit", subject.unit(),
            "position", subject.position(), "story", subject.story(), "state", listed.struck() ? "已取消" : "公示");
    }

    private Map<String, Object> period(Publicity publicity, PublicityPeriod period) {
        return Map.of("day", period.postedOn().toString(), "lastDay", period.lastDay().toString(),
            "late", publicities.endsTooLate(publicity, period));
    }
}
