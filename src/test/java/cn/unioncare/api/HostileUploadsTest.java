package cn.unioncare.api;

import static cn.unioncare.documents.Papers.bytes;
import static cn.unioncare.documents.Papers.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.Proof;
import cn.unioncare.documents.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Fifty files that are no papers, or more than papers: fifty refusals that say why, and nothing is kept. */
class HostileUploadsTest extends ApiTest {

    private static final int HUNDRED_MEGABYTES = 100 * 1024 * 1024;
    private static final int TOO_LARGE = 10 * 1024 * 1024 + 1;
    private static final String NAME = "收入证明.jpg";

    @Test
    void fifty_hostile_files_are_refused_each_with_its_reason() {
        Map<String, Upload> uploads = hostile();
        assertThat(uploads).hasSize(50);
        int kept = files();
        List<String> wrong = new ArrayList<>();
        uploads.forEach((what, upload) -> {
            Answer answer = as("clerk." + BASE).upload(upload);
            if (answer.status() != 400 && answer.status() != 413 || answer.fields().noneMatch("file"::equals)) {
                wrong.add(what + " → " + answer.status() + " " + answer.text());
            } else {
                answer.refused(answer.status());
            }
        });
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat(files()).isEqualTo(kept);
        Proof.tell("hostile uploads", uploads.size() + "; each refused with a reason at its field, nothing kept");
    }

    private int files() {
        return database.queryForObject("select count(*) from document_file", Integer.class);
    }

    private static Map<String, Upload> hostile() {
        Map<String, Upload> all = new LinkedHashMap<>();
        contents().forEach((what, content) -> all.put(what, Upload.of(NAME, content)));
        all.put("two files", Upload.of(NAME, Papers.jpeg()).with("file", "b.jpg", Papers.jpeg()));
        all.put("another part beside it", Upload.of(NAME, Papers.jpeg()).with("other", "b.jpg", Papers.jpeg()));
        all.put("no part of that name", new Upload().with("document", NAME, Papers.jpeg()));
        all.put("a name of 5,000 characters", Upload.of("长".repeat(5000) + ".jpg", Papers.jpeg()));
        return all;
    }

    private static Map<String, byte[]> contents() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("nothing", new byte[0]);
        all.put("one byte", new byte[] {(byte) 0xff});
        all.put("nothing but zeros", new byte[5000]);
        all.put("a cut-off JPEG", Arrays.copyOf(Papers.jpeg(), Papers.jpeg().length / 2));
        all.put("a cut-off PNG", Arrays.copyOf(Papers.png(), Papers.png().length / 2));
        all.put("a cut-off PDF", Arrays.copyOf(Papers.pdf("x"), Papers.pdf("x").length / 2));
        all.put("a JPEG of 10 MB and one byte", Papers.ofSize(TOO_LARGE));
        foreign(all);
        twofold(all);
        running(all);
        bombs(all);
        return all;
    }

    private static void foreign(Map<String, byte[]> all) {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("GIF", "GIF89a\u0001\u0000\u0001\u0000;");
        signs.put("BMP", "BM\u0046\u0000\u0000\u0000");
        signs.put("TIFF", "II*\u0000\u0008\u0000\u0000\u0000");
        signs.put("WebP", "RIFF\u0024\u0000\u0000\u0000WEBPVP8 ");
        signs.put("HEIC", "\u0000\u0000\u0000\u0018ftypheic");
        signs.put("SVG with a script", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        signs.put("HTML as JPEG", "<!DOCTYPE html><html><script>alert(1)</script></html>");
        signs.put("XML with an entity", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        signs.put("a Windows program", "MZ\u0090\u0000\u0003\u0000\u0000\u0000");
        signs.put("a Linux program", "\u007fELF\u0002\u0001\u0001");
        signs.put("a Java class", "\u00ca\u00fe\u00ba\u00be\u0000\u0000\u0000\u003d");
        signs.put("a shell script", "#!/bin/sh\nrm -rf /\n");
        signs.put("PHP", "<?php system($_GET[0]); ?>");
        signs.put("JavaScript", "alert(document.cookie)");
        signs.put("a Word file of old", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
        signs.put("RTF", "{\\rtf1\\object}");
        signs.put("RAR", "Rar!\u001a\u0007\u0000");
        signs.put("7z", "7z\u00bc\u00af\u0027\u001c");
        signs.put("a table with a formula", "=cmd|'/c calc'!A1,1,2");
        signs.put("a database", "SQLite format 3\u0000");
        signs.put("PostScript", "%!PS-Adobe-3.0\n(x) run\n");
        signs.put("a film", "\u0000\u0000\u0000\u0020ftypisom");
        signs.forEach((what, sign) -> all.put(what, bytes(sign + "\u0000".repeat(200))));
    }

    private static void twofold(Map<String, byte[]> all) {
        byte[] page = bytes("<html><script>alert(1)</script></html>");
        all.put("a JPEG that is an archive too", together(Papers.jpeg(), zip("x.class", bytes("x"))));
        all.put("a PDF that is an archive too", together(Papers.pdf("x"), zip("x.class", bytes("x"))));
        all.put("a PNG that is a page too", together(Papers.png(), page));
        all.put("a PNG that is a document too", together(Papers.png(), Papers.pdf("x")));
        all.put("a JPEG that is PHP too", together(Papers.jpeg(), bytes("<?php system($_GET[0]);")));
        all.put("a page before a JPEG", together(page, Papers.jpeg()));
        all.put("a JPEG with a script in its EXIF", exif("<script>alert(1)</script>"));
        all.put("a JPEG with PHP in its EXIF", exif("<?php system($_GET[0]); ?>"));
    }

    private static void running(Map<String, byte[]> all) {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("a PDF with JavaScript", "/OpenAction << /S /JavaScript /JS (app.alert) >>");
        actions.put("a PDF that starts a program", "/OpenAction << /S /Launch /F (cmd.exe) >>");
        actions.put("a PDF with JavaScript in hexadecimal", "/OpenAction << /S /J#61vaScript /J#53 (app.alert) >>");
        actions.put("a PDF with a file within", "/Names << /EmbeddedFiles << /Names [(x) 9 0 R] >> >> /Type /EmbeddedFile");
        actions.put("a PDF with a film within", "/Subtype /RichMedia /RichMediaContent 9 0 R");
        actions.put("a PDF with a form of scripts", "/AcroForm << /XFA 9 0 R >>");
        actions.forEach((what, action) -> all.put(what, Papers.pdf("x) " + action + " /Y (")));
    }

    private static void bombs(Map<String, byte[]> all) {
        all.put("an archive that grows to 100 MB", zip("bomb.jpg", new byte[HUNDRED_MEGABYTES]));
        all.put("a compressed file that grows to 100 MB", gzip(new byte[HUNDRED_MEGABYTES]));
        all.put("a PNG of 100,000 × 100,000 pixels", Papers.pngOf(100_000, 100_000));
    }

    /** Two bytes of mark, the length, and the text where a camera writes what it was. */
    private static byte[] exif(String text) {
        byte[] jpeg = Papers.jpeg();
        byte[] data = bytes("Exif\u0000\u0000" + text);
        int length = data.length + 2;
        byte[] segment = together(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length}, data);
        return together(together(Arrays.copyOf(jpeg, 2), segment), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
