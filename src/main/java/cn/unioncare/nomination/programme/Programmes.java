package cn.unioncare.nomination.programme;

import cn.unioncare.quota.Quota;
import cn.unioncare.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** The programmes of this release; a file that is wrong stops the start. */
@Service
public class Programmes {

    private static final String FOLDER = "classpath*:processes/nomination/programmes/";

    private final List<Programme> programmes = new ArrayList<>();
    private final Map<String, Quotas> quotas = new HashMap<>();

    /** @throws IllegalStateException with a sentence in Chinese that names the file and the key that is wrong */
    public Programmes() {
        this(FOLDER);
    }

    /** @param folder where the files lie, as Spring names resources */
    Programmes(String folder) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(folder + "*.yaml")) {
                add(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("推选项目文件无法读取", unreadable);
        }
        programmes.sort(Comparator.comparing(Programme::issuedOn).thenComparing(Programme::id));
    }

    /** In the order of their notices. */
    public List<Programme> all() {
        return List.copyOf(programmes);
    }

    /** @throws Refusal 404 if there is none */
    public Programme of(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("没有编号为 " + id + " 的推选项目"));
    }

    public Optional<Programme> find(String id) {
        return programmes.stream().filter(programme -> programme.id().equals(id)).findFirst();
    }

    /** @return the numbers as issued; empty for a programme whose notice sets none */
    public Optional<Quotas> quotas(String id) {
        return Optional.ofNullable(quotas.get(id));
    }

    private void add(Resource file) throws IOException {
        Programme programme = ProgrammeFile.read(file.getFilename(), text(file));
        programmes.add(programme);
        if (programme.quota().isPresent()) {
            QuotaPlan plan = programme.quota().get();
            quotas.put(programme.id(), new Quotas(units(file, plan), plan.ofRound(programme.organiser().value())));
        }
    }

    private static List<Quota> units(Resource programme, QuotaPlan plan) throws IOException {
        if (plan.table().isEmpty()) {
            return List.of();
        }
        Resource table = programme.createRelative(plan.table().get());
        if (!table.exists()) {
            throw ProgrammeFile.at(programme.getFilename(), "quota.table：没有文件 " + plan.table().get());
        }
        return QuotaTable.read(plan.table().get(), text(table), plan);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
