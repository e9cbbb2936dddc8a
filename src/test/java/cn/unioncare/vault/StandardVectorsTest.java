package cn.unioncare.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** The provider computes what the standards print. */
class StandardVectorsTest {

    private static final String KEY = "0123456789abcdeffedcba9876543210";

    @BeforeAll
    static void a_key_asks_for_the_chinese_suite() {
        Algorithm.SM4.require();
        Algorithm.HMAC_SM3.require();
    }

    @Test
    void sm4_as_in_gb_t_32907_appendix_a() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key());

        assertThat(cipher.doFinal(hex(KEY))).isEqualTo(hex("681edf34d206965e86b3e94f536e4246"));
    }

    @Test
    void sm4_gcm_as_in_rfc_8998_appendix_a_1() throws GeneralSecurityException {
        Cipher cipher = Algorithm.SM4.cipher();
        cipher.init(Cipher.ENCRYPT_MODE, key(), new GCMParameterSpec(128, hex("00001234567800000000abcd")));
        cipher.updateAAD(hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));

        assertThat(cipher.doFinal(hex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
            + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"))).isEqualTo(hex(
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15"
            + "a56834cbcf98c397b4024a2691233b8d83de3541e4c2b58177e065a9bf7b62ec"));
    }

    @Test
    void sm3_as_in_gb_t_32905_appendix_a() throws GeneralSecurityException {
        MessageDigest sm3 = MessageDigest.getInstance("SM3");

        assertThat(sm3.digest("abc".getBytes(US_ASCII)))
            .isEqualTo(hex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
        assertThat(sm3.digest("abcd".repeat(16).getBytes(US_ASCII)))
            .isEqualTo(hex("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"));
    }

    @Test
    void the_keyed_hash_is_an_hmac_over_sm3() throws GeneralSecurityException {
        byte[] key = new byte[32];
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        for (int i = 0; i < 64; i++) {
            inner[i] = (byte) ((i < 32 ? key[i] : 0) ^ 0x36);
            outer[i] = (byte) ((i < 32 ? key[i] : 0) ^ 0x5c);
        }
        MessageDigest sm3 = MessageDigest.getInstance("SM3");
        sm3.update(inner);
        byte[] first = sm3.digest("abc".getBytes(US_ASCII));
        sm3.update(outer);
        String expected = HexFormat.of().formatHex(sm3.digest(first));

        NamedKey named = new NamedKey("index", Algorithm.HMAC_SM3, new SecretKeySpec(key, "HmacSM3"));
        assertThat(named.hash("abc".getBytes(US_ASCII))).isEqualTo(expected);
    }

    private static SecretKeySpec key() {
        return new SecretKeySpec(hex(KEY), "SM4");
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
