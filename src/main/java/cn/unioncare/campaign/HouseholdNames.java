package cn.unioncare.campaign;

import cn.unioncare.registry.ArchiveNames;
import cn.unioncare.shared.CaseId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The shortened names of a season's households, of those on file as of the others; two statements, however many. */
@Component
class HouseholdNames {

    private final ArchiveNames archives;
    private final Families families;

    HouseholdNames(ArchiveNames archives, Families families) {
        this.archives = archives;
        this.families = families;
    }

    /** By subject; empty texts for those whose names are not there. @param archived the archives of the subjects, null for those not on file */
    Map<String, String> of(CaseId season, Map<String, String> archived) {
        Map<String, String> names = new HashMap<>(families.masked(season, archived.entrySet().stream()
            .filter(one -> one.getValue() == null).map(Map.Entry::getKey).collect(Collectors.toSet())));
        Map<String, String> onFile = archives.masked(archived.values().stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        archived.forEach((subject, archive) -> names.putIfAbsent(subject, onFile.getOrDefault(archive, "")));
        return names;
    }
}
