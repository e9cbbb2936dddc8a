package cn.unioncare.honours;

import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;

/** Who holds a title. */
public sealed interface Holder {

    /** As it is written in a commendation. */
    String name();

    /** The union that the person, or the collective, belongs to. */
    UnionCode union();

    /** A person is the one whom the ID number tells, in whatever union. */
    record Person(IdNumber idNumber, String name, UnionCode union) implements Holder { }

    /** A collective is the one of that name in that union; a union itself has its own name there. */
    record Collective(String name, UnionCode union) implements Holder { }
}
