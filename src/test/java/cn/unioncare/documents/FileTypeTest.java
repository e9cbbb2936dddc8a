package cn.unioncare.documents;

import static cn.unioncare.documents.Papers.bytes;
import static cn.unioncare.documents.Papers.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    private static final byte[] ZIP = bytes("PK\u0003\u0004data PK\u0001\u0002PK\u0005\u0006" + "\u0000".repeat(18));
    private static final byte[] PAGE = bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");

    @Test
    void a_paper_is_known_by_its_content() {
        assertThat(FileType.of(Papers.jpeg())).contains(FileType.JPEG);
        assertThat(FileType.of(Papers.png())).contains(FileType.PNG);
        assertThat(FileType.of(Papers.pdf("证明"))).contains(FileType.PDF);
    }

    @Test
    void what_a_telephone_appends_to_its_photographs_does_no_harm() {
        assertThat(FileType.of(together(Papers.jpeg(), bytes("\u0000\u0000SEFH....SEFT")))).contains(FileType.JPEG);
        assertThat(FileType.of(together(Papers.jpeg(), Papers.jpeg()))).contains(FileType.JPEG);
    }

    @Test
    void a_document_that_was_saved_again_is_a_document() {
        byte[] pdf = Papers.pdf("x");
        String again = "5 0 obj\n<< >>\nendobj\nxref\n5 1\n0000000000 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev 9 "
            + ">>\nstartxref\n" + (pdf.length + 21) + "\n%%EOF\r\n";
        assertThat(FileType.of(together(pdf, bytes(again)))).contains(FileType.PDF);
    }

    static final List<String> NOTHING_OF_THE_KIND = List.of("", "\u00ff\u00d8\u00ff", "MZ\u0090\u0000 a program",
        "GIF89a", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<html><body>x</body></html>", "BM\u0000\u0000",
        "%PDF-1.4", "%PDF-1.4\n<html>startxref\n3\n%%EOF", "%PDF-1.4\nstartxref\n0\n%%EOF",
        "%PDF-1.4\nstartxref\n999999999\n%%EOF", "%PDF-1.4\nstartxref\n99999999999\n%%EOF", "{\\rtf1}", "\u0000".repeat(99),
        "\u0089PNG\r\n\u001a\n", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR IEND\u00aeB`\u0082");

    @ParameterizedTest
    @FieldSource("NOTHING_OF_THE_KIND")
    void anything_else_is_no_paper(String content) {
        assertThat(FileType.of(bytes(content))).isEmpty();
    }

    @Test
    void a_paper_that_is_cut_off_is_none() {
        byte[] pdf = Papers.pdf("x");
        assertThat(FileType.of(Arrays.copyOf(pdf, pdf.length - 20))).isEmpty();
        byte[] png = Papers.png();
        assertThat(FileType.of(Arrays.copyOf(png, png.length - 4))).isEmpty();
        byte[] jpeg = Papers.jpeg();
        assertThat(FileType.of(Arrays.copyOf(jpeg, jpeg.length - 2))).isEmpty();
    }

    @Test
    void what_is_two_things_at_once_is_refused() {
        assertThat(FileType.of(together(Papers.jpeg(), ZIP))).as("image and archive").isEmpty();
        assertThat(FileType.of(together(Papers.pdf("x"), ZIP))).as("document and archive").isEmpty();
        assertThat(FileType.of(together(Papers.png(), PAGE))).as("image and page").isEmpty();
        assertThat(FileType.of(together(Papers.png(), Papers.pdf("x")))).as("image and document").isEmpty();
        assertThat(FileType.of(together(Papers.jpeg(), bytes("<?php system($_GET[0]);")))).as("image and script").isEmpty();
        assertThat(FileType.of(Papers.pdf("<svg onload=x>"))).as("document and image").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/OpenAction << /S /JavaScript /JS (app.alert) >>", "/S /Launch /F (cmd.exe)"})
    void a_document_that_would_run_something_is_refused(String action) {
        assertThat(FileType.of(Papers.pdf("x) " + action + " /Y ("))).isEmpty();
    }

    @Test
    void an_image_that_would_fill_the_memory_is_refused_and_a_large_photograph_is_not() {
        assertThat(FileType.of(Papers.pngOf(65_000, 65_000))).isEmpty();
        assertThat(FileType.of(Papers.pngOf(0, 10))).isEmpty();
        assertThat(FileType.of(Papers.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEmpty();
        assertThat(FileType.of(Papers.pngOf(12_032, 9_024))).contains(FileType.PNG);
        assertThat(FileType.of(Papers.pngOf(1_080, 40_000))).contains(FileType.PNG);
    }

    @ParameterizedTest
    @CsvSource({"收入证明.jpg,收入证明.jpg", "a.JPEG,a.JPEG", "a.png,a.jpg", "a.PDF,a.jpg", "户口簿,户口簿.jpg",
        "工资1.5万元,工资1.5万元.jpg", "照片.exe,照片.exe.jpg", "jpg,jpg.jpg"})
    void the_extension_says_what_it_is(String given, String kept) {
        assertThat(FileType.JPEG.named(given)).isEqualTo(kept);
    }
}
