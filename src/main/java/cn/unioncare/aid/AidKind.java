package cn.unioncare.aid;

/**
 * What is ruled of one kind of help.
 *
 * @param code      of the list {@code aid}
 * @param money     whether money or goods are given; otherwise a service, which ends with its result
 * @param asks      what an application must tell besides
 * @param temporary whether a household that is not on file may be helped with it
 * @param clause    where that is ruled, in Chinese
 */
record AidKind(String code, boolean money, Asks asks, boolean temporary, String clause) {

    /** Nothing more, 自付部分 of a medical bill, or the student. */
    enum Asks { NOTHING, OWN_PART, STUDENT }

    static AidKind of(String[] cells) {
        if (!cells[1].equals("MONEY") && !cells[1].equals("SERVICE")) {
            throw new IllegalStateException("aid/kinds.csv: neither MONEY nor SERVICE: " + cells[1]);
        }
        return new AidKind(cells[0], cells[1].equals("MONEY"), cells[2].isEmpty() ? Asks.NOTHING : Asks.valueOf(cells[2]),
            Boolean.parseBoolean(cells[3]), cells[4]);
    }
}
