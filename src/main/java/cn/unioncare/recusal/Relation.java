package cn.unioncare.recusal;

import com.fasterxml.jackson.annotation.JsonFormat;

/** What a registered person is to the one who registers; kinship up to the third degree and by marriage (回避的亲属范围). */
@JsonFormat(shape = JsonFormat.Shape.STRING)
public enum Relation {
    SELF("本人"),
    SPOUSE("配偶"),
    PARENT("父母"),
    CHILD("子女"),
    SIBLING("兄弟姐妹"),
    GRANDPARENT("祖父母、外祖父母"),
    GRANDCHILD("孙子女、外孙子女"),
    PARENT_IN_LAW("配偶的父母"),
    SIBLING_IN_LAW("配偶的兄弟姐妹"),
    CHILD_IN_LAW("子女的配偶"),
    UNCLE_OR_NEPHEW("伯叔姑舅姨、侄子女、甥子女"),
    OTHER("其他近亲属");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
