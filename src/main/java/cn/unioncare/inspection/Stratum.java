package cn.unioncare.inspection;

import java.util.Comparator;

/** Cases that are alike: of one union and flow, filed in one year, ended alike. */
record Stratum(String union, String flow, int year, String outcome) implements Comparable<Stratum> {

    private static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::union).thenComparing(Stratum::flow)
        .thenComparing(Stratum::year).thenComparing(Stratum::outcome);

    /** One text, for whoever keeps it by a text. */
    String key() {
        return union + "|" + flow + "|" + year + "|" + outcome;
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
