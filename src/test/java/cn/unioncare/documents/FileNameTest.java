package cn.unioncare.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"收入证明.jpg", "《关于困难职工的证明》 第 2 页（盖章）.pdf", "IMG_20180201_080000.jpg", "a.b.c.png",
        "证明：2018年.pdf", "𠮷田.jpg", "conference.pdf", "com.pdf", "photo 😀.png"})
    void a_name_in_any_language_is_kept(String name) {
        assertThat(FileName.checked(name)).isEqualTo(name);
    }

    @Test
    void blanks_around_it_go_and_composed_letters_are_one() {
        assertThat(FileName.checked("  e\u0301 .pdf ")).isEqualTo("\u00e9 .pdf");
        assertThat(FileName.checked("收入证明. ")).as("no folder of Windows keeps a dot at the end").isEqualTo("收入证明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..\\..\\a.jpg", "/etc/a.png", "C:\\a.jpg", "C:a.jpg", "a/b.jpg", "..", "a..b.jpg", "\\\\host\\a.pdf"})
    void a_path_is_no_name(String name) {
        assertRefused(name, "文件名不能包含路径");
    }

    static final List<String> INVISIBLE = List.of("a\u0000.jpg", "a\nb.jpg", "a\u007f.jpg", "a\u202egpj.exe",
        "\ufeffa.jpg", "a\ufffd.jpg", "a\ud83d.jpg", "a\u2028b.jpg");

    @ParameterizedTest
    @FieldSource("INVISIBLE")
    void what_nobody_sees_is_refused(String name) {
        assertRefused(name, "不可见");
    }

    @ParameterizedTest
    @ValueSource(strings = {"con.jpg", "NUL", "Com1.pdf", "lpt9.tar.pdf", "aux .jpg"})
    void a_device_is_no_name(String name) {
        assertRefused(name, "保留名称");
    }

    @Test
    void what_no_folder_can_keep_is_refused() {
        assertRefused(".htaccess", "以点开头");
        assertRefused("", "不能为空");
        assertRefused(" \u3000", "不能为空");
        assertRefused("a?.jpg", "不能包含 <");
        assertRefused("12:30.jpg", "不能包含 <");
    }

    @Test
    void a_name_has_120_characters_at_most() {
        String longest = "名".repeat(115) + "𠮷.jpg";
        assertThat(FileName.checked(longest)).isEqualTo(longest);
        assertRefused("名" + longest, "不能超过 120 个字");
    }

    private static void assertRefused(String name, String reason) {
        assertThatThrownBy(() -> FileName.checked(name)).as(name).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo("file");
                assertThat(error.message()).contains(reason);
            });
        });
    }
}
