package cn.unioncare.vault;

import java.util.Properties;

/** AES-256-GCM with HmacSHA256, which a key names by naming none. */
class AesVaultTest extends VaultContract {

    @Override
    Properties randomKeys() {
        return KeyRing.random();
    }
}
