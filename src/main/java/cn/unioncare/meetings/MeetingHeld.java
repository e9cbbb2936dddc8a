package cn.unioncare.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What a meeting that has just been recorded has decided. */
public record MeetingHeld(String number, List<Item> items) {

    /** @param reason why it did not carry; null where it did */
    public record Item(@JsonProperty("case") String caseNumber, String title, boolean carried, String reason) { }

    static MeetingHeld of(Sitting sitting, List<Decided> decided) {
        return new MeetingHeld(sitting.number(), decided.stream().map(one -> new Item(one.item().caseId().value(),
            one.item().title(), one.carried(), one.reason().orElse(null))).toList());
    }
}
