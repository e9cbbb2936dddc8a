package cn.unioncare.vault;

/** The keys as they are now; an operator may add a version while the application runs. */
interface Keys {

    KeyRing now();

    /** Looks for keys that have come since. @return what there is now, which may be the same as before */
    KeyRing again();

    /** Keys that never change. */
    static Keys fixed(KeyRing ring) {
        return new Keys() {
            @Override
            public KeyRing now() {
                return ring;
            }

            @Override
            public KeyRing again() {
                return ring;
            }
        };
    }
}
