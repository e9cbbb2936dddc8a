package cn.unioncare.quota;

/**
 * How heavily a count weighs.
 *
 * @param count  the id of the count; {@link #EACH_UNIT} counts every unit once
 * @param name   in Chinese
 * @param weight a positive whole number beside those of the other counts
 */
public record Weight(String count, String name, int weight) {

    /** The regional part: every unit alike. */
    public static final String EACH_UNIT = "unit";

    /** @throws IllegalArgumentException if the weight is not positive */
    public Weight {
        if (weight <= 0) {
            throw new IllegalArgumentException(name + " 的权重应为正整数");
        }
    }
}
