package cn.unioncare.vault;

/** A vault with random keys, for the tests of modules that keep sealed data. */
public final class TestVault {

    private TestVault() { }

    public static Vault withRandomKeys() {
        return new Vault(Keys.fixed(KeyRing.of(KeyRing.random())));
    }
}
