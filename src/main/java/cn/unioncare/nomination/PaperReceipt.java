package cn.unioncare.nomination;

import java.time.LocalDate;

/**
 * 纸质材料: when a union received how many copies of a nomination's sealed papers.
 *
 * @param by who confirmed it, by name
 */
public record PaperReceipt(LocalDate on, int copies, String by) {

    /** As it is printed in a list. */
    String told() {
        return on + " 收到 " + copies + " 份（" + by + "）";
    }
}
