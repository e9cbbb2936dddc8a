package cn.unioncare.notices;

/**
 * What is posted of a person: nothing else may stand on the list (domain.md 6).
 *
 * @param name     the name
 * @param unit     unit or department
 * @param category such as 低保边缘户
 * @param cause    the main cause in a general word
 */
public record Subject(String name, String unit, String category, String cause) {

    /** Where it has been destroyed by rule. */
    static final Subject ERASED = new Subject("已按规定销毁", "", "", "");

    /** Of a list of honours, whose subjects stand beside it. */
    static final Subject NONE = new Subject("", "", "", "");
}
