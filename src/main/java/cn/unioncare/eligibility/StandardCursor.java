package cn.unioncare.eligibility;

import cn.unioncare.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Where a page of standards begins: after that row. */
record StandardCursor(String region, LocalDate from, int seq) {

    private static final StandardCursor START = new StandardCursor("", LocalDate.EPOCH, 0);

    /** @throws Refusal 400 unless it is what a page before has told */
    static StandardCursor parse(String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        try {
            String[] parts = text.split("_", 3);
            return new StandardCursor(parts[0], LocalDate.parse(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
            throw Refusal.invalid("after", "应为上一页返回的 next");
        }
    }

    static String of(StandardRecord last) {
        return last.region() + "_" + last.effectiveFrom() + "_" + last.seq();
    }
}
