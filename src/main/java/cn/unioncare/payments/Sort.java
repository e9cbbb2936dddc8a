package cn.unioncare.payments;

/** In which order a list of numbered sums is turned, page after page. */
public enum Sort {
    NEWEST("number", "<", "desc"), OLDEST("number", ">", "asc"), LARGEST("amount", "<", "desc"), SMALLEST("amount", ">", "asc");

    private final String column;
    private final String further;
    private final String direction;

    Sort(String column, String further, String direction) {
        this.column = column;
        this.further = further;
        this.direction = direction;
    }

    /**
     * What follows {@code :after}, in its order, {@code :limit} at most.
     *
     * @param table of columns {@code number} and {@code amount}; @param name under which the statement reads it
     */
    String page(String table, String name) {
        String beyond = column.equals("number") ? "NAME.number FURTHER a.number"
            : "(NAME.amount FURTHER a.amount or NAME.amount = a.amount and NAME.number FURTHER a.number)";
        return """
            \sand (cast(:after as varchar) is null or exists (select 1 from TABLE a where a.number = :after and BEYOND))
            order by ORDER fetch first :limit rows only""".replace("BEYOND", beyond).replace("TABLE", table)
            .replace("ORDER", column.equals("number") ? "NAME.number DIRECTION" : "NAME.amount DIRECTION, NAME.number DIRECTION")
            .replace("NAME", name).replace("FURTHER", further).replace("DIRECTION", direction);
    }

    /** Newest first where nothing is said. */
    static Sort of(Sort wished) {
        return wished == null ? NEWEST : wished;
    }
}
