package cn.unioncare.dossier;

import cn.unioncare.audit.ChainSegment;
import cn.unioncare.audit.HeadFile;
import cn.unioncare.audit.HeadList;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a dossier by itself: {@code java -jar unioncare.jar --verify FILE [--head FILE --list FILE]}. Needs no database, no
 * keys and nothing else of the product; the head and its list are those that were kept outside.
 */
public final class DossierVerifier {

    /** Every byte as it was, damaged, no dossier. */
    private static final int WHOLE = 0;
    private static final int DAMAGED = 1;
    private static final int UNREADABLE = 2;
    private static final String VERIFY = "--verify";
    private static final String USAGE = "用法：java -jar unioncare.jar --verify 卷宗文件 [--head 链头文件 --list 链头清单]";

    private final PrintStream out;

    public DossierVerifier(PrintStream out) {
        this.out = out;
    }

    /** Whether the command line asks for it. */
    public static boolean isAsked(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.equals(VERIFY) || argument.startsWith(VERIFY + "="));
    }

    /** @return the exit code: 0 whole, 1 damaged, 2 unreadable */
    public int run(String[] arguments) {
        Map<String, String> named = named(arguments);
        if (!named.containsKey("verify") || named.containsKey("head") != named.containsKey("list")) {
            out.println(USAGE);
            return UNREADABLE;
        }
        try (DossierFile file = new DossierFile(Path.of(named.get("verify")))) {
            return check(file, named);
        } catch (IOException | InvalidPathException unreadable) {
            out.println("无法读取 " + named.get("verify") + "：文件不存在、不能打开，或者所附的链头文件、清单不能识别");
            return UNREADABLE;
        }
    }

    private int check(DossierFile file, Map<String, String> named) throws IOException {
        Optional<byte[]> bytes = file.manifest();
        if (bytes.isEmpty()) {
            if (!file.looksLikeOne()) {
                out.println("无法识别：不是本系统导出的卷宗文件");
                return UNREADABLE;
            }
            long[] place = file.placeOfManifest();
            return told(List.of(Manifest.NAME + "：目录被改动，位于" + BytesCheck.range(place[0], place[0] + Math.max(0, place[1] - 1))
                + "；目录不可信，其余内容未校验"));
        }
        Manifest manifest;
        try {
            manifest = DossierJson.read(bytes.get(), Manifest.class);
        } catch (IOException | RuntimeException strange) {
            out.println("无法识别：目录不是本系统的格式");
            return UNREADABLE;
        }
        if (!Manifest.FORMAT.equals(manifest.format())) {
            out.println("无法识别：卷宗格式 " + manifest.format() + "，请使用与之相应的版本校验");
            return UNREADABLE;
        }
        out.println("案件 " + manifest.caseId() + "，" + manifest.by() + " 于 " + manifest.madeAt() + " 导出，用途：" + manifest.reason());
        return told(damages(file, bytes.get(), manifest, named));
    }

    private List<String> damages(DossierFile file, byte[] bytes, Manifest manifest, Map<String, String> named) throws IOException {
        List<PaperInDossier> papers = papers(file, bytes, manifest);
        Map<String, String> salts = new HashMap<>();
        papers.stream().filter(paper -> paper.salt() != null).forEach(paper -> salts.put(paper.entry(), paper.salt()));
        BytesCheck check = new BytesCheck(file, bytes, manifest.entries(), salts);
        List<String> damages = new ArrayList<>(check.damages());
        Optional<ChainSegment> chain = read(check, manifest, Manifest.TRAIL, ChainSegment.class);
        Optional<DayHead> head = read(check, manifest, Manifest.HEAD, DayHead.class);
        if (chain.isEmpty() || head.isEmpty()) {
            damages.add("操作记录或链头已不能识别，链的完整性未校验");
            return damages;
        }
        MeaningCheck meaning = new MeaningCheck(manifest, chain.get());
        try {
            damages.addAll(meaning.damages(papers, check.committed(), head.get()));
        } catch (RuntimeException incomplete) {
            damages.add("操作记录或链头缺项，链的完整性未校验");
            return damages;
        }
        if (named.containsKey("head")) {
            damages.addAll(meaning.against(DossierJson.read(Files.readAllBytes(Path.of(named.get("head"))), HeadFile.class), list(named.get("list"))));
        }
        out.println("共 " + (manifest.entries().size() + 1) + " 个文件、" + chain.get().events().size() + " 条操作记录、" + papers.size() + " 份附件；"
            + head.get().day().day() + " 链头 " + head.get().day().digest());
        return damages;
    }

    // Read first: the salts of the papers stand in it.
    private List<PaperInDossier> papers(DossierFile file, byte[] bytes, Manifest manifest) throws IOException {
        BytesCheck places = new BytesCheck(file, bytes, manifest.entries(), Map.of());
        return read(places, manifest, Manifest.DOCUMENTS, PaperInDossier[].class).map(List::of).orElse(List.of());
    }

    private static <T> Optional<T> read(BytesCheck check, Manifest manifest, String name, Class<T> type) throws IOException {
        Optional<Entry> entry = manifest.entries().stream().filter(one -> one.name().equals(name)).findFirst();
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        byte[] content = check.content(entry.get());
        try {
            return Optional.of(DossierJson.read(content, type));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static HeadList list(String path) throws IOException {
        try (InputStream packed = Files.newInputStream(Path.of(path))) {
            return HeadList.read(packed);
        }
    }

    private int told(List<String> damages) {
        damages.forEach(damage -> out.println("损坏：" + damage));
        out.println(damages.isEmpty() ? "校验通过：卷宗完整，未被改动。" : "校验不通过：" + damages.size() + " 处损坏。");
        return damages.isEmpty() ? WHOLE : DAMAGED;
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
