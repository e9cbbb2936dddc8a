package cn.unioncare.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds every byte of a file against its manifest, and says of each that is not as it was where it lies. */
final class BytesCheck implements DossierContent {

    private final DossierFile file;
    private final List<Entry> entries;
    private final String seal;
    private final Map<String, String> salts;
    private final List<String> damages = new ArrayList<>();
    private final Map<String, String> committed = new HashMap<>();
    private final Map<String, Long> places = new HashMap<>();

    /** @param salts of the papers, by the name of their entry */
    BytesCheck(DossierFile file, byte[] manifest, List<Entry> entries, Map<String, String> salts) {
        this.file = file;
        Measure first = new Measure(Optional.empty());
        first.add(manifest);
        this.entries = Stream.concat(Stream.of(first.named(Manifest.NAME)), entries.stream()).toList();
        this.seal = Manifest.seal(manifest);
        this.salts = salts;
        long at = 0;
        for (Entry entry : this.entries) {
            at += ZipLayout.local(entry).length;
            places.put(entry.name(), at);
            at += entry.size();
        }
    }

    /** Whether the directory at the end lies elsewhere, and so everything else may: somebody has packed the file anew. */
    boolean hasMoved() throws IOException {
        long until = ZipLayout.length(entries, seal);
        byte[] ending = ZipLayout.ending(entries, seal);
        byte[] found = file.read(until - ending.length, ending.length);
        return file.length() != until && (found.length == 0 || !Arrays.equals(found, Arrays.copyOf(ending, found.length)));
    }

    @Override
    public byte[] content(Entry entry) throws IOException {
        return file.read(places.get(entry.name()), (int) entry.size());
    }

    @Override
    public List<String> damages() throws IOException {
        for (Entry entry : entries) {
            byte[] header = ZipLayout.local(entry);
            same(entry.name() + " 的文件头", places.get(entry.name()) - header.length, header);
            if (!entry.name().equals(Manifest.NAME)) {
                content(entry, places.get(entry.name()));
            }
        }
        long at = ZipLayout.length(entries, seal);
        byte[] ending = ZipLayout.ending(entries, seal);
        same("文件末尾的目录", at - ending.length, ending);
        if (file.length() > at) {
            damages.add("文件末尾多出 " + (file.length() - at) + " 字节（第 " + at + " 字节以后）");
        }
        return damages;
    }

    @Override
    public Map<String, String> committed() {
        return committed;
    }

    private void same(String what, long at, byte[] expected) throws IOException {
        byte[] found = file.read(at, expected.length);
        int first = Arrays.mismatch(found, expected);
        if (first >= 0) {
            int last = Math.min(found.length, expected.length) - 1;
            while (last > first && found[last] == expected[last]) {
                last--;
            }
            tell(what, at + first, at + Math.max(first, last), found.length < expected.length);
        }
    }

    private void content(Entry entry, long at) throws IOException {
        Measure measure = new Measure(Optional.ofNullable(salts.get(entry.name())));
        List<String> wrong = new ArrayList<>();
        long read = 0;
        for (int block = 0; read < entry.size(); block++) {
            int wanted = (int) Math.min(Measure.BLOCK, entry.size() - read);
            byte[] found = file.read(at + read, wanted);
            if (!entry.blocks().isEmpty() && !Measure.sumOf(found).equals(entry.blocks().get(block))) {
                wrong.add(range(at + read, at + read + wanted - 1));
            }
            measure.add(found);
            read += wanted;
        }
        measure.committed().ifPresent(sum -> committed.put(entry.name(), sum));
        Entry now = measure.named(entry.name());
        if (!now.sha256().equals(entry.sha256())) {
            damages.add(entry.name() + "：内容被改动，位于" + (wrong.isEmpty() ? range(at, at + entry.size() - 1) : String.join("、", wrong)));
        }
    }

    private void tell(String what, long from, long until, boolean cut) {
        damages.add(what + (cut ? "：缺失或被截断，自" : "：被改动，位于") + range(from, until));
    }

    static String range(long from, long until) {
        return "文件的第 " + from + " 至 " + until + " 字节";
    }

}
