package cn.unioncare.dossier;

import cn.unioncare.audit.ChainEvent;
import cn.unioncare.audit.ChainSegment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The chain that lies in a dossier, by the days of China. */
record ChainOfDossier(ChainSegment segment) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    String caseId() {
        return segment.caseId();
    }

    long length() {
        return segment.events().size();
    }

    /** How many events it had when that day was over. */
    long until(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(CHINA).toInstant();
        return segment.events().stream().filter(event -> event.at().isBefore(end)).count();
    }

    /** On which the dossier was taken out. */
    LocalDate lastDay() {
        return segment.last().map(ChainEvent::at).orElse(Instant.EPOCH).atZone(CHINA).toLocalDate();
    }

    /** @return "" where there is no such event */
    String hashAt(long seq) {
        return seq < 1 || seq > length() ? "" : segment.events().get((int) seq - 1).hash();
    }
}
