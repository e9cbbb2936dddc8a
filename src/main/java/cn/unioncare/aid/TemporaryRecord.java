package cn.unioncare.aid;

import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/** A household that is helped without being on file. */
record TemporaryRecord(String number, UnionCode owner, UnionCode determining, Person person, LocalDate openedOn) {

    /** Sealed with the record. */
    record Person(String name, String idNumber, String phone, String address) {

        /** Never in the clear, not even by accident. */
        @Override
        public String toString() {
            return "Person";
        }
    }
}
