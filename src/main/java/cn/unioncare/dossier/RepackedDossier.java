package cn.unioncare.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A dossier that was unzipped and zipped again: no byte is where it was, but each entry can be held against the manifest. */
final class RepackedDossier implements AutoCloseable {

    /** Programs in China write names so, where they do not say that they are in UTF-8. */
    private static final List<Charset> NAMES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private final ZipFile zip;
    private final String folder;

    private RepackedDossier(ZipFile zip, String folder) {
        this.zip = zip;
        this.folder = folder;
    }

    /** @return empty where it is no zip, or none with a manifest, in a folder of its own or not */
    static Optional<RepackedDossier> of(Path path) throws IOException {
        for (Charset names : NAMES) {
            try {
                ZipFile zip = new ZipFile(path.toFile(), names);
                Optional<String> manifest = zip.stream().map(ZipEntry::getName)
                    .filter(name -> name.equals(Manifest.NAME) || name.matches("[^/]+/" + Manifest.NAME)).findFirst();
                if (manifest.isPresent()) {
                    return Optional.of(new RepackedDossier(zip, manifest.get().substring(0, manifest.get().length() - Manifest.NAME.length())));
                }
                zip.close();
            } catch (IOException | RuntimeException noZip) {
                // Under other names, perhaps.
            }
        }
        return Optional.empty();
    }

    /**
     * The manifest, unless the seal beside it is that of another.
     *
     * @return empty where the manifest was changed within a file that is otherwise as it was
     */
    Optional<byte[]> manifest() throws IOException {
        byte[] found = read(Manifest.NAME, DossierFile.LONGEST_MANIFEST);
        String said = zip.getComment();
        return said == null || !said.startsWith(Manifest.SEAL) || said.equals(Manifest.seal(found)) ? Optional.of(found) : Optional.empty();
    }

    /** @param salts of the papers, by the name of their entry */
    DossierContent against(List<Entry> entries, Map<String, String> salts) {
        return new Check(entries, salts);
    }

    private byte[] read(String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(folder + name);
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return content.readNBytes(most);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Check implements DossierContent {

        private final List<Entry> entries;
        private final Map<String, String> salts;
        private final Map<String, String> committed = new HashMap<>();

        private Check(List<Entry> entries, Map<String, String> salts) {
            this.entries = entries;
            this.salts = salts;
        }

        @Override
        public byte[] content(Entry entry) throws IOException {
            return read(entry.name(), (int) entry.size());
        }

        @Override
        public List<String> damages() {
            List<String> wrong = new ArrayList<>();
            entries.stream().map(this::damage).flatMap(Optional::stream).forEach(wrong::add);
            int differing = wrong.size();
            zip.stream().filter(one -> !one.isDirectory()).map(ZipEntry::getName).filter(name -> !isListed(name))
                .forEach(name -> wrong.add(name + "：目录中没有这个文件"));
            wrong.add(0, "容器被重新打包：解压后再压缩过，或者用压缩软件改过，不是导出时的原文件。按目录逐项核对内容，" + entries.size() + " 个文件"
                + (differing == 0 ? "全部相符" : "中 " + differing + " 个不符"));
            return wrong;
        }

        @Override
        public Map<String, String> committed() {
            return committed;
        }

        private Optional<String> damage(Entry entry) {
            ZipEntry found = zip.getEntry(folder + entry.name());
            if (found == null) {
                return Optional.of(entry.name() + "：缺失");
            }
            try {
                Measure measure = Measure.of(zip.getInputStream(found), Optional.ofNullable(salts.get(entry.name())));
                measure.committed().ifPresent(sum -> committed.put(entry.name(), sum));
                return measure.named(entry.name()).sha256().equals(entry.sha256()) ? Optional.empty() : Optional.of(entry.name() + "：内容被改动");
            } catch (IOException broken) {
                return Optional.of(entry.name() + "：不能解压");
            }
        }

        private boolean isListed(String name) {
            return name.equals(folder + Manifest.NAME) || entries.stream().anyMatch(entry -> name.equals(folder + entry.name()));
        }
    }
}
