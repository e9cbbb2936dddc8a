package cn.unioncare.supervision.messages;

/** A way out of the house. A channel that is not configured has no bean, and nobody is reminded through it. */
interface Channel {

    /** 电子邮件, 办公通讯. */
    enum Kind {
        MAIL("电子邮件"), OFFICE("办公通讯");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    Kind kind();

    /** @throws Undelivered telling why, without the address */
    void send(Digest digest, String address) throws Undelivered;
}
