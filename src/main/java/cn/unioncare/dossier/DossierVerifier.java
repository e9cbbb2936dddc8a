package cn.unioncare.dossier;

import cn.unioncare.audit.ChainSegment;
import cn.unioncare.dossier.KeptHead.Comparison;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks a dossier by itself: {@code java -jar unioncare.jar --verify FILE [--head FILE --list FILE]}. Needs no database, no
 * keys and nothing else of the product; the head and its list are those that were kept outside.
 */
public final class DossierVerifier {

    /** Every byte as it was, damaged, no dossier or not to be compared. */
    private static final int WHOLE = 0;
    private static final int DAMAGED = 1;
    private static final int UNREADABLE = 2;
    private static final String VERIFY = "--verify";
    private static final String USAGE = "用法：java -jar unioncare.jar --verify 卷宗文件 [--head 链头文件 --list 链头清单]";

    /** What lies in the file, read with the salts of the papers. */
    private interface Opening extends Function<Map<String, String>, DossierContent> { }

    private final PrintStream out;

    public DossierVerifier(PrintStream out) {
        this.out = out;
    }

    /** Whether the command line asks for it. */
    public static boolean isAsked(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.equals(VERIFY) || argument.startsWith(VERIFY + "="));
    }

    /** @return the exit code: 0 whole, 1 damaged, 2 unreadable, or not to be compared with the head that was named */
    public int run(String[] arguments) {
        Map<String, String> named = named(arguments);
        if (!named.containsKey("verify") || named.containsKey("head") != named.containsKey("list")) {
            out.println(USAGE);
            return UNREADABLE;
        }
        try {
            Path path = Unreadable.opened("卷宗文件", named.get("verify"));
            Optional<KeptHead> kept = named.containsKey("head") ? Optional.of(KeptHead.read(named.get("head"), named.get("list"))) : Optional.empty();
            try (DossierFile file = new DossierFile(path)) {
                return check(file, path, kept);
            }
        } catch (Unreadable unreadable) {
            out.println("无法校验：" + unreadable.getMessage());
        } catch (IOException broken) {
            out.println("无法校验：文件读取中断");
        }
        return UNREADABLE;
    }

    private int check(DossierFile file, Path path, Optional<KeptHead> kept) throws IOException {
        Optional<byte[]> made = file.manifest();
        if (made.isEmpty() || asMade(file, made.get(), Map.of()).hasMoved()) {
            Optional<RepackedDossier> opened = RepackedDossier.of(path);
            if (opened.isPresent()) {
                try (RepackedDossier repacked = opened.get()) {
                    Optional<byte[]> found = repacked.manifest();
                    if (found.isPresent()) {
                        Manifest manifest = parsed(found.get());
                        return told(manifest, salts -> repacked.against(manifest.entries(), salts), kept);
                    }
                }
            }
        }
        return made.isPresent() ? told(parsed(made.get()), salts -> asMade(file, made.get(), salts), kept) : withoutManifest(file);
    }

    private static BytesCheck asMade(DossierFile file, byte[] manifest, Map<String, String> salts) {
        try {
            return new BytesCheck(file, manifest, parsed(manifest).entries(), salts);
        } catch (Unreadable strange) {
            return new BytesCheck(file, manifest, List.of(), salts);
        }
    }

    private static Manifest parsed(byte[] bytes) throws Unreadable {
        Manifest manifest;
        try {
            manifest = DossierJson.read(bytes, Manifest.class);
        } catch (IOException | RuntimeException strange) {
            throw new Unreadable("不是本系统导出的卷宗：其中的目录不是本系统的格式");
        }
        if (!Manifest.FORMAT.equals(manifest.format())) {
            throw new Unreadable("卷宗格式 " + manifest.format() + " 不能识别，请使用与之相应的版本校验");
        }
        return manifest;
    }

    private int withoutManifest(DossierFile file) throws IOException {
        if (!file.looksLikeOne()) {
            throw new Unreadable("不是本系统导出的卷宗文件");
        }
        long[] place = file.placeOfManifest();
        return verdict(List.of(Manifest.NAME + "：目录被改动，位于" + BytesCheck.range(place[0], place[0] + Math.max(0, place[1] - 1))
            + "；目录不可信，其余内容未校验"), WHOLE);
    }

    private int told(Manifest manifest, Opening opening, Optional<KeptHead> kept) throws IOException {
        out.println("案件 " + manifest.caseId() + "，" + manifest.by() + " 于 " + manifest.madeAt() + " 导出，用途：" + manifest.reason());
        // Read first: the salts of the papers stand in it.
        List<PaperInDossier> papers = read(opening.apply(Map.of()), manifest, Manifest.DOCUMENTS, PaperInDossier[].class).map(List::of).orElse(List.of());
        Map<String, String> salts = new HashMap<>();
        papers.stream().filter(paper -> paper.salt() != null).forEach(paper -> salts.put(paper.entry(), paper.salt()));
        DossierContent content = opening.apply(salts);
        List<String> damages = new ArrayList<>(content.damages());
        Optional<ChainSegment> chain = read(content, manifest, Manifest.TRAIL, ChainSegment.class);
        Optional<DayHead> head = read(content, manifest, Manifest.HEAD, DayHead.class);
        if (chain.isEmpty() || head.isEmpty()) {
            damages.add("操作记录或链头已不能识别，链的完整性未校验");
            return verdict(damages, WHOLE);
        }
        Optional<Comparison> compared;
        try {
            damages.addAll(new MeaningCheck(manifest, chain.get()).damages(papers, content.committed(), head.get()));
            compared = kept.map(outside -> outside.with(new ChainOfDossier(chain.get()), head.get()));
        } catch (RuntimeException incomplete) {
            damages.add("操作记录或链头缺项，链的完整性未校验");
            return verdict(damages, WHOLE);
        }
        out.println("共 " + (manifest.entries().size() + 1) + " 个文件、" + chain.get().events().size() + " 条操作记录、" + papers.size() + " 份附件；"
            + head.get().day().day() + " 链头 " + head.get().day().digest());
        compared.ifPresent(comparison -> comparison.said().forEach(out::println));
        compared.ifPresent(comparison -> damages.addAll(comparison.damages()));
        return verdict(damages, compared.filter(comparison -> !comparison.possible()).isPresent() ? UNREADABLE : WHOLE);
    }

    private static <T> Optional<T> read(DossierContent content, Manifest manifest, String name, Class<T> type) throws IOException {
        Optional<Entry> entry = manifest.entries().stream().filter(one -> one.name().equals(name)).findFirst();
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        byte[] found = content.content(entry.get());
        try {
            return Optional.of(DossierJson.read(found, type));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** @param otherwise the exit code where nothing is damaged */
    private int verdict(List<String> damages, int otherwise) {
        damages.forEach(damage -> out.println("损坏：" + damage));
        out.println(damages.isEmpty() ? "校验通过：卷宗完整，未被改动。" : "校验不通过：" + damages.size() + " 处损坏。");
        return damages.isEmpty() ? otherwise : DAMAGED;
    }

    /** Both {@code --head FILE} and {@code --head=FILE}. */
    private static Map<String, String> named(String[] arguments) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            for (String name : List.of("verify", "head", "list")) {
                if (arguments[i].equals("--" + name) && i + 1 < arguments.length) {
                    named.put(name, arguments[i + 1]);
                } else if (arguments[i].startsWith("--" + name + "=")) {
                    named.put(name, arguments[i].substring(name.length() + 3));
                }
            }
        }
        return named;
    }
}
