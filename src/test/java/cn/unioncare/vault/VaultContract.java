package cn.unioncare.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What holds of the vault with every suite. */
abstract class VaultContract {

    private static final Place PLACE = new Place("household_member", "id_number", "4711");
    private static final String SECRET = "13030619750312997X，患病";

    private final Properties keys = randomKeys();
    private final Vault vault = vault(keys);

    /** Fresh keys of the suite in the form of the key file. */
    abstract Properties randomKeys();

    private static Vault vault(Properties keys) {
        return new Vault(Keys.fixed(KeyRing.of(keys)));
    }

    @Test
    void what_is_sealed_opens_at_its_place() {
        String sealed = vault.seal(PLACE, SECRET);

        assertThat(sealed).startsWith("v1:").doesNotContain("130306");
        assertThat(vault.open(PLACE, sealed)).isEqualTo(SECRET);
        assertThat(vault.open(PLACE, vault.seal(PLACE, ""))).isEmpty();
    }

    @Test
    void a_sealed_value_opens_in_no_other_row_column_or_table() {
        String sealed = vault.seal(PLACE, SECRET);

        assertBroken(new Place("household_member", "id_number", "4712"), sealed);
        assertBroken(new Place("household_member", "bank_card", "4711"), sealed);
        assertBroken(new Place("household", "id_number", "4711"), sealed);
        assertBroken(new Place("household_member", "id_number4", "711"), sealed);
    }

    @Test
    void any_change_of_any_character_breaks_the_seal() {
        String sealed = vault.seal(PLACE, SECRET);

        for (int i = 0; i < sealed.length(); i++) {
            for (int bit = 0; bit < 7; bit++) {
                char flipped = (char) (sealed.charAt(i) ^ 1 << bit);
                assertBroken(PLACE, sealed.substring(0, i) + flipped + sealed.substring(i + 1));
            }
        }
    }

    @Test
    void bytes_open_at_their_place_only_and_as_they_went_in() {
        byte[] scan = {(byte) 0xff, (byte) 0xd8, 0, -1, 13, 10};
        byte[] sealed = vault.seal(PLACE, scan);

        assertThat(sealed).hasSize(scan.length + 32);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(scan, StandardCharsets.ISO_8859_1));
        assertThat(vault.open(PLACE, sealed)).isEqualTo(scan);
        assertThat(vault.open(PLACE, vault.seal(PLACE, new byte[0]))).isEmpty();
        assertThatThrownBy(() -> vault.open(new Place("household_member", "id_number", "4712"), sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void any_change_of_any_byte_breaks_the_seal() {
        byte[] sealed = vault.seal(PLACE, SECRET.getBytes(StandardCharsets.UTF_8));

        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> vault.open(PLACE, altered)).as("byte " + i).isInstanceOf(SealBroken.class);
            byte[] shortened = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> vault.open(PLACE, shortened)).as("first " + i).isInstanceOf(SealBroken.class);
        }
        byte[] lengthened = Arrays.copyOf(sealed, sealed.length + 1);
        assertThatThrownBy(() -> vault.open(PLACE, lengthened)).isInstanceOf(SealBroken.class);
    }

    @Test
    void bytes_are_digested_like_the_text_that_they_spell() {
        assertThat(vault.digest("调查".getBytes(StandardCharsets.UTF_8))).isEqualTo(vault.digest("调查"));
    }

    @Test
    void a_shortened_or_lengthened_value_breaks_the_seal() {
        String sealed = vault.seal(PLACE, SECRET);

        for (int length = 0; length < sealed.length(); length++) {
            assertBroken(PLACE, sealed.substring(0, length));
        }
        assertBroken(PLACE, sealed + "A");
        assertBroken(PLACE, sealed + "\n");
        assertBroken(PLACE, sealed + "=");
    }

    @Test
    void a_broken_seal_names_the_place_and_not_the_secret() {
        Place elsewhere = new Place("household", "phone", "H-9");

        assertThatThrownBy(() -> vault.open(elsewhere, vault.seal(PLACE, SECRET)))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("household").hasMessageContaining("phone").hasMessageContaining("H-9")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void an_unknown_key_version_breaks_the_seal() {
        assertBroken(PLACE, vault.seal(PLACE, SECRET).replace("v1:", "v2:"));
    }

    @Test
    void after_a_change_of_keys_the_old_values_open_and_new_ones_use_the_new_key() {
        String old = vault.seal(PLACE, SECRET);
        keys.setProperty("data.2", randomKeys().getProperty("data.1"));
        keys.setProperty("current", "2");
        Vault renewed = vault(keys);

        assertThat(renewed.open(PLACE, old)).isEqualTo(SECRET);
        assertThat(renewed.seal(PLACE, SECRET)).startsWith("v2:");
        assertThat(renewed.open(PLACE, renewed.seal(PLACE, SECRET))).isEqualTo(SECRET);
    }

    @Test
    void a_value_sealed_with_one_version_does_not_open_as_another_even_under_the_same_key() {
        String old = vault.seal(PLACE, SECRET);
        keys.setProperty("data.3", keys.getProperty("data.1"));
        keys.setProperty("data.1", randomKeys().getProperty("data.1"));
        Vault confused = vault(keys);

        assertThatThrownBy(() -> confused.open(PLACE, old.replace("v1:", "v3:"))).isInstanceOf(SealBroken.class);
    }

    @Test
    void ten_thousand_seals_of_one_text_use_ten_thousand_nonces() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            // 12 bytes of nonce are the first 16 characters of Base64.
            nonces.add(vault.seal(PLACE, SECRET).substring(3, 19));
        }
        assertThat(nonces).hasSize(10_000);
    }

    @Test
    void the_blind_index_finds_equal_values_of_one_domain_only() {
        String index = vault.blindIndex("id-number", "13030619750312997X");

        assertThat(index).matches("[0-9a-f]{64}")
                .isEqualTo(vault.blindIndex("id-number", "13030619750312997X"))
                .isNotEqualTo(vault.blindIndex("name", "13030619750312997X"))
                .isNotEqualTo(vault.blindIndex("id-number", "130306197908229960"));
        assertThat(vault.blindIndex("ab", "c")).isNotEqualTo(vault.blindIndex("a", "bc"));
    }

    @Test
    void index_and_digest_depend_on_keys_of_their_own() {
        Vault another = vault(randomKeys());

        assertThat(vault.blindIndex("name", "x")).isNotEqualTo(another.blindIndex("name", "x"));
        assertThat(vault.digest("x")).matches("[0-9a-f]{64}").isEqualTo(vault.digest("x"))
                .isNotEqualTo(another.digest("x"));
        keys.setProperty("index", randomKeys().getProperty("index"));
        assertThat(vault(keys).digest("x")).isEqualTo(vault.digest("x"));
    }

    @Test
    void a_place_needs_all_its_parts() {
        assertThatThrownBy(() -> new Place("t", "c", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place("t", null, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertBroken(Place place, String sealed) {
        assertThatThrownBy(() -> vault.open(place, sealed)).as(sealed).isInstanceOf(SealBroken.class);
    }
}
