package cn.unioncare.nomination.programme;

import cn.unioncare.shared.Refusal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The programmes of this release; a file that is wrong stops the start. */
@Service
public class Programmes {

    private final Map<String, LoadedProgramme> programmes = new LinkedHashMap<>();

    /** @throws IllegalStateException with a sentence in Chinese that names the file and the key that is wrong */
    public Programmes() {
        this(ProgrammeFolder.ofRelease());
    }

    Programmes(ProgrammeFolder folder) {
        folder.all().stream()
            .sorted(Comparator.comparing((LoadedProgramme one) -> one.programme().issuedOn()).thenComparing(one -> one.programme().id()))
            .forEach(one -> programmes.put(one.programme().id(), one));
    }

    /** In the order of their notices. */
    public List<Programme> all() {
        return programmes.values().stream().map(LoadedProgramme::programme).toList();
    }

    /** @throws Refusal 404 if there is none */
    public Programme of(String id) {
        return loaded(id).programme();
    }

    public Optional<Programme> find(String id) {
        return Optional.ofNullable(programmes.get(id)).map(LoadedProgramme::programme);
    }

    /**
     * The form of the programme's nominations.
     *
     * @throws Refusal 404 if there is no such programme
     */
    public ProgrammeForm form(String id) {
        return loaded(id).form();
    }

    /**
     * The numbers as issued; empty for a programme whose notice sets none.
     *
     * @throws Refusal 404 if there is no such programme
     */
    public Optional<Quotas> quotas(String id) {
        return loaded(id).quotas();
    }

    /**
     * By what nominees are counted (人员结构), with their names; empty where the notice makes no difference between them.
     *
     * @throws Refusal 404 if there is no such programme
     */
    public Map<String, String> categories(String id) {
        return loaded(id).categoryNames();
    }

    LoadedProgramme loaded(String id) {
        return Optional.ofNullable(programmes.get(id)).orElseThrow(() -> Refusal.notFound("没有这个编号的推选项目"));
    }
}
