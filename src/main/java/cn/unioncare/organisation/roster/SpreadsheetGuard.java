package cn.unioncare.organisation.roster;

import cn.unioncare.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks at a file before a spreadsheet's reader does: it must be a spreadsheet, bounded when unpacked (a bomb is
 * packed a thousandfold), and no part may declare a document type, which a spreadsheet never does and an attack
 * through external entities must.
 */
final class SpreadsheetGuard {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int PIECE = 8192;
    private static final String NOT_EXCEL = "文件不是有效的 Excel（.xlsx）文件，请用下载的模板填写";

    private SpreadsheetGuard() { }

    /** @throws Refusal 400 if it is no sound spreadsheet; 413 if it is too large when unpacked */
    static void check(byte[] file) {
        Set<String> parts = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            long left = MOST_BYTES;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!parts.add(part.getName()) || parts.size() > MOST_PARTS) {
                    throw Refusal.invalid("file", NOT_EXCEL);
                }
                left = unpacked(zip, left);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.invalid("file", NOT_EXCEL);
        }
        if (!parts.contains("[Content_Types].xml") || !parts.contains("xl/workbook.xml")) {
            throw Refusal.invalid("file", NOT_EXCEL);
        }
    }

    private static long unpacked(ZipInputStream zip, long left) throws IOException {
        byte[] piece = new byte[PIECE];
        String tail = "";
        long rest = left;
        for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
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
