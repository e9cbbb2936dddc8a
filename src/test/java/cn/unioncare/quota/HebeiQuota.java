package cn.unioncare.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Units of 冀工字〔2021〕11号 附件1 as the tests name them. */
final class HebeiQuota {

    static final String FRONTLINE = "FRONTLINE";
    static final String COUNTY_RANK = "COUNTY_RANK";
    static final String HEAD = "ENTERPRISE_HEAD";
    static final String MANAGER = "ENTERPRISE_MANAGER";

    private HebeiQuota() { }

    static Quota shijiazhuang() {
        return city(8, 5, 1);
    }

    static Quota city(int total, int frontline, int countyRank) {
        return new Quota("130100", "某市", total, "人",
            List.of(frontline(OptionalInt.of(frontline)), countyRank(OptionalInt.of(countyRank))), "附件1");
    }

    static Quota xiongan() {
        return new Quota("XA", "雄安新区", 1, "人", List.of(countyRank(OptionalInt.of(0))), "附件1");
    }

    static Quota wholeProvince() {
        return new Quota("130000", "全省", 100, "人",
            List.of(frontline(OptionalInt.empty()), countyRank(OptionalInt.empty())), "一(一)");
    }

    private static Limit frontline(OptionalInt figure) {
        return new Limit("FRONTLINE_MIN", "一线工会干部", FRONTLINE, Bound.AT_LEAST, figure, OptionalInt.of(60), "一(三)3");
    }

    private static Limit countyRank(OptionalInt figure) {
        return new Limit("COUNTY_RANK_MAX", "县处级干部", COUNTY_RANK, Bound.AT_MOST, figure, OptionalInt.of(15), "一(三)3");
    }

    static List<String> people(int frontline, int countyRank, int others) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < frontline; i++) {
            people.add(FRONTLINE);
        }
        for (int i = 0; i < countyRank; i++) {
            people.add(COUNTY_RANK);
        }
        for (int i = 0; i < others; i++) {
            people.add(i % 2 == 0 ? HEAD : MANAGER);
        }
        return people;
    }
}
