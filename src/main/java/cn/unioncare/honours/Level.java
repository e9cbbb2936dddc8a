package cn.unioncare.honours;

import java.util.Arrays;
import java.util.Optional;

/** Of what height a title is, in rising order. */
public enum Level {
    UNIT("单位"), COUNTY("县级"), CITY("市级"), PROVINCE("省级"), NATIONAL("国家级");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Level> ofLabel(String label) {
        return Arrays.stream(values()).filter(level -> level.label.equals(label)).findFirst();
    }
}
