package cn.unioncare.payments.bank;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How one bank wants its file, and how it answers.
 *
 * @param id        by which a union chooses it
 * @param encoding  such as GB18030, for text
 * @param separator between the cells of a line of text; no cell may hold it
 * @param titles    whether the first line holds the titles
 */
public record BankLayout(String id, String name, Format format, String encoding, String separator, boolean titles,
                         List<Column> columns, Reply reply) {

    /** Text, or a spreadsheet. */
    public enum Format { TEXT, EXCEL }

    /** What stands in a column: {@code REFERENCE} leads the reply back to the payment, {@code FEN} is the amount in 分. */
    public enum Value { SEQ, REFERENCE, NAME, CARD, ID_NUMBER, BANK, AMOUNT, FEN, PURPOSE }

    /** What stands in a column of the reply. */
    public enum Answer { REFERENCE, AMOUNT, FEN, RESULT, FLOW, REASON, OTHER }

    /** A column of what goes out. */
    public record Column(String title, Value value) { }

    /** @param paid the texts in the column of the result that mean that it was paid; whatever else means that it was not */
    public record Reply(boolean titles, List<Answered> columns, List<String> paid) { }

    /** A column of the reply. */
    public record Answered(String title, Answer answer) { }

    public Charset charset() {
        return Charset.forName(encoding);
    }
}
