package cn.unioncare.nomination.consultation;

/**
 * One that is asked for its opinion.
 *
 * @param id     as the programme names it, such as {@code DISCIPLINE}
 * @param name   in Chinese, such as 纪检监察机关
 * @param clause where it says that this organ is asked
 */
public record Organ(String id, String name, String clause) { }
