package cn.unioncare.registry;

/**
 * One thing that is known of a person.
 *
 * @param field  its path in the case's records, such as {@code members[0].idNumber}
 * @param label  what it is and whose, in Chinese
 * @param masked as everybody sees it who may see the case
 * @param value  the whole; leaves the server only where it was asked for with a reason
 */
public record PersonalField(String field, String label, String masked, String value) {

    /** Without the value, so that it never reaches a log by accident. */
    @Override
    public String toString() {
        return field + "=" + masked;
    }
}
