package cn.unioncare.vault;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** SM4-GCM with HmacSM3. */
class Sm4VaultTest extends VaultContract {

    @Override
    Properties randomKeys() {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        Properties keys = KeyRing.random();
        keys.setProperty("data.1", "sm4:" + Base64.getEncoder().encodeToString(key));
        keys.setProperty("index", "hmac-sm3:" + keys.getProperty("index"));
        keys.setProperty("ledger", "hmac-sm3:" + keys.getProperty("ledger"));
        return keys;
    }
}
