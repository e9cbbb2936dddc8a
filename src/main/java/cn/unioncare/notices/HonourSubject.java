package cn.unioncare.notices;

/**
 * What is posted of a candidate for an honour: nothing else may stand on the list (domain.md 6: 姓名 性别 单位 职务 事迹).
 *
 * @param name     of the person or the collective
 * @param gender   empty for a collective
 * @param unit     where the person works; the unit above a collective
 * @param position empty for a collective
 * @param story    主要事迹
 */
public record HonourSubject(String name, String gender, String unit, String position, String story) {

    /** Where it has been destroyed by rule. */
    static final HonourSubject ERASED = new HonourSubject("已按规定销毁", "", "", "", "");
}
