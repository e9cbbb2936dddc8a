package cn.unioncare.notices.process;

import cn.unioncare.notices.Objection;
import java.util.List;
import java.util.Map;

/** The open objections as the investigator's form shows them. */
final class OpenObjections {

    private OpenObjections() { }

    static Map<String, Object> of(List<Objection> objections) {
        List<Objection> open = objections.stream()
            .filter(objection -> objection.state() == Objection.State.OPEN).toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        List<Map<String, String>> shown = open.stream().map(objection -> Map.of("receipt", objection.receipt(),
            "receivedAt", objection.receivedAt().toString(), "content", objection.content(),
            "contact", objection.contact(),
            "subject", objection.place().map(String::valueOf).orElse(""))).toList();
        return Map.of("receipt", open.get(0).receipt(), "objections", shown);
    }
}
