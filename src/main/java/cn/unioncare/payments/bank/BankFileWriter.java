package cn.unioncare.payments.bank;

import cn.unioncare.shared.Refusal;
import cn.unioncare.spreadsheets.Spreadsheets;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what goes to the bank. */
public final class BankFileWriter {

    private final BankLayout layout;

    public BankFileWriter(BankLayout layout) {
        this.layout = layout;
    }

    /** @throws Refusal 409 if a text cannot be written in the bank's encoding, or holds its separator */
    public byte[] write(List<SentLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i + 1, lines.get(i)));
        }
        List<String> titles = layout.columns().stream().map(BankLayout.Column::title).toList();
        if (layout.format() == BankLayout.Format.EXCEL) {
            return Spreadsheets.of(List.of(Spreadsheets.page("代发清单", titles, rows)));
        }
        if (layout.titles()) {
            rows.add(0, titles);
        }
        return text(rows);
    }

    private List<String> row(int seq, SentLine line) {
        return layout.columns().stream().map(column -> cell(column.value(), seq, line)).toList();
    }

    private static String cell(BankLayout.Value value, int seq, SentLine line) {
        return switch (value) {
            case SEQ -> String.valueOf(seq);
            case REFERENCE -> line.reference();
            case NAME -> line.name();
            case CARD -> line.card();
            case ID_NUMBER -> line.idNumber();
            case BANK -> line.bank();
            case AMOUNT -> line.amount().toPlainString();
            case FEN -> line.amount().movePointRight(2).toBigIntegerExact().toString();
            case PURPOSE -> line.purpose();
        };
    }

    private byte[] text(List<List<String>> rows) {
        String text = rows.stream().map(this::line).collect(Collectors.joining("\r\n", "", "\r\n"));
        try {
            ByteBuffer bytes = layout.charset().newEncoder().encode(CharBuffer.wrap(text));
            byte[] file = new byte[bytes.remaining()];
            bytes.get(file);
            return file;
        } catch (CharacterCodingException unwritable) {
            throw Refusal.conflict("有收款人姓名用字不在银行要求的编码（" + layout.encoding() + "）之内，请与开户银行联系或改用电子表格");
        }
    }

    private String line(List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.contains(layout.separator()) || cell.matches("(?s).*[\\r\\n].*"))) {
            throw Refusal.conflict("有收款人的姓名或开户银行含有代发文件的分隔符，请先更正");
        }
        return String.join(layout.separator(), cells);
    }
}
