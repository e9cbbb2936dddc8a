package cn.unioncare.spreadsheets;

import cn.unioncare.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks at a file before a spreadsheet's reader does: it must be a spreadsheet, bounded when unpacked (a bomb is
 * packed a thousandfold), and no part may declare a document type, which a spreadsheet never does and an attack
 * through external entities must.
 */
final class SpreadsheetGuard {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int PIECE = 8192;
    private static final String NO_SPREADSHEET = "文件不是有效的电子表格，请用下载的模板填写";

    private SpreadsheetGuard() { }

    /** @throws Refusal 400 if it is no sound spreadsheet; 413 if it is too large when unpacked */
    static void check(byte[] file) {
        Set<String> parts = new HashSet<>();
        // By its directory, as the reader will read it.
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            long left = MOST_BYTES;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (!parts.add(part.getName()) || parts.size() > MOST_PARTS) {
                    throw Refusal.invalid("file", NO_SPREADSHEET);
                }
                try (InputStream content = zip.getInputStream(part)) {
                    left = unpacked(content, left);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.invalid("file", NO_SPREADSHEET);
        }
        if (!parts.contains("[Content_Types].xml") || !parts.contains("xl/workbook.xml")) {
            throw Refusal.invalid("file", NO_SPREADSHEET);
        }
    }

    private static long unpacked(InputStream content, long left) throws IOException {
        byte[] piece = new byte[PIECE];
        String tail = "";
        long rest = left;
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            rest -= read;
            if (rest < 0) {
                throw Refusal.tooLarge("file", "文件解压后超过 10 MB，请减少内容后分几次导入");
            }
            // Whatever the encoding of the text: between the letters of UTF-16 stand zeros.
            String text = tail + new String(piece, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
            if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                throw Refusal.invalid("file", "文件中含有不允许的外部引用，请用下载的模板填写");
            }
            tail = text.substring(Math.max(0, text.length() - 10));
        }
        return rest;
    }
}
