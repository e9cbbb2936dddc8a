package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/**
 * A visit has found a sudden need of a household, which somebody must look after. Told in the same transaction.
 *
 * @param visit     the visit, whose papers tell the need
 * @param household its number; of a family that is not on file the number under which the campaign knows it
 * @param archive   null where the family is not on file
 * @param owner     whose clerk looks after it
 * @param kind      what help is wanted, a code of the list {@code aid}
 * @param need      what has happened, in the visitor's words: of a person, so it is kept sealed or not at all
 * @param family    who it is, of a family that is not on file; null of an archive. Kept sealed or not at all
 */
public record NeedReported(CaseId visit, String household, String archive, UnionCode owner, UnionCode determining, String kind,
                           String need, LocalDate on, Family family) {

    /** The head of a family that is not on file, as the campaign listed it. */
    public record Family(String name, String idNumber, String phone, String address) {

        /** Never in the clear, not even by accident. */
        @Override
        public String toString() {
            return "Family";
        }
    }

    /** Never in the clear, not even by accident. */
    @Override
    public String toString() {
        return "NeedReported by " + visit;
    }
}
