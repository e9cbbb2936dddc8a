package cn.unioncare.aid;

import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A household that is helped without being on file.
 *
 * @param archive what it became, where it was put on file since
 */
public record TemporaryRecord(String number, UnionCode owner, UnionCode determining, Person person, LocalDate openedOn,
                              Optional<String> archive) {

    /** Sealed with the record. */
    public record Person(String name, String idNumber, String phone, String address) {

        /** Never in the clear, not even by accident. */
        @Override
        public String toString() {
            return "Person";
        }
    }
}
