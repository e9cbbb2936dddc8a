package cn.unioncare.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedTextTest {

    @Test
    void a_long_text_takes_a_tenth_of_the_room_and_comes_back_as_it_was() {
        String text = "[" + "{\"payment\":\"FK-130306-2018-000001\",\"reason\":\"账户已销户\"},".repeat(5000) + "]";
        assertThat(PackedText.pack(text).length()).isLessThan(text.length() / 10);
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    @Test
    void a_short_text_stays_as_it_is() {
        assertThat(PackedText.pack("{\"a\":1}")).isEqualTo("{\"a\":1}");
        assertThat(PackedText.unpack("{\"a\":1}")).isEqualTo("{\"a\":1}");
    }
}
