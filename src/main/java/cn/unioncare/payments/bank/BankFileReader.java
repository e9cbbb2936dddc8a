package cn.unioncare.payments.bank;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.spreadsheets.SheetFile;
import cn.unioncare.spreadsheets.SheetPlan;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what comes back from the bank, line by line; every line that cannot be read is told. */
public final class BankFileReader {

    private static final int MOST_LINES = 5000;
    private static final Pattern REFERENCE = Pattern.compile("(FK-[0-9A-Z]{2,12}-\\d{4}-\\d{6})/(\\d{1,4})");
    private static final Pattern YUAN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern FEN = Pattern.compile("\\d{1,14}");

    private final BankLayout layout;

    public BankFileReader(BankLayout layout) {
        this.layout = layout;
    }

    /** @throws Refusal 400 naming each line that cannot be read; 413 if there are too many */
    public List<AnsweredLine> read(byte[] file) {
        List<Map<BankLayout.Answer, String>> rows = layout.format() == BankLayout.Format.EXCEL ? sheet(file) : text(file);
        if (rows.isEmpty()) {
            throw Refusal.invalid("file", "回盘文件中没有任何一笔");
        }
        if (rows.size() > MOST_LINES) {
            throw Refusal.tooLarge("file", "回盘文件超过 " + MOST_LINES + " 笔，请核对是否为本批次的回盘");
        }
        List<FieldError> errors = new ArrayList<>();
        List<AnsweredLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            line(rows.get(i), i + 1, errors).ifPresent(lines::add);
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return lines;
    }

    private Optional<AnsweredLine> line(Map<BankLayout.Answer, String> cells, int number, List<FieldError> errors) {
        Matcher reference = REFERENCE.matcher(cells.getOrDefault(BankLayout.Answer.REFERENCE, ""));
        Optional<BigDecimal> amount = amount(cells);
        if (!reference.matches()) {
            errors.add(new FieldError("file", "第 " + number + " 笔的业务编号不是本系统的发放编号"));
        }
        if (amount.isEmpty()) {
            errors.add(new FieldError("file", "第 " + number + " 笔的金额无法识别"));
        }
        if (!reference.matches() || amount.isEmpty()) {
            return Optional.empty();
        }
        String result = cells.getOrDefault(BankLayout.Answer.RESULT, "");
        boolean paid = layout.reply().paid().contains(result);
        String reason = cells.getOrDefault(BankLayout.Answer.REASON, "");
        return Optional.of(new AnsweredLine(reference.group(1), Integer.parseInt(reference.group(2)), amount.get(), paid,
            cells.getOrDefault(BankLayout.Answer.FLOW, ""), paid ? "" : reason.isEmpty() ? "银行返回：" + result : reason));
    }

    private static Optional<BigDecimal> amount(Map<BankLayout.Answer, String> cells) {
        String yuan = cells.get(BankLayout.Answer.AMOUNT);
        if (yuan != null) {
            return Optional.of(yuan.replace(",", "")).filter(YUAN.asMatchPredicate()).map(BigDecimal::new);
        }
        return Optional.ofNullable(cells.get(BankLayout.Answer.FEN)).filter(FEN.asMatchPredicate())
            .map(fen -> new BigDecimal(fen).movePointLeft(2));
    }

    private List<Map<BankLayout.Answer, String>> text(byte[] file) {
        String text;
        try {
            text = layout.charset().newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException unreadable) {
            throw Refusal.invalid("file", "回盘文件不是银行约定的编码（" + layout.encoding() + "），请核对文件");
        }
        List<String> lines = text.lines().filter(line -> !line.isBlank()).skip(layout.reply().titles() ? 1 : 0).toList();
        return lines.stream().map(line -> cells(Arrays.asList(line.split(Pattern.quote(layout.separator()), -1)))).toList();
    }

    private List<Map<BankLayout.Answer, String>> sheet(byte[] file) {
        SheetPlan plan = new SheetPlan("回盘清单", layout.reply().columns().stream()
            .map(column -> new SheetPlan.Column(column.title(), false)).toList(), MOST_LINES);
        SheetFile read = SheetFile.read(file, List.of(plan));
        if (!read.errors().isEmpty()) {
            throw Refusal.invalid(read.errors().stream().map(error -> new FieldError("file",
                "第 " + error.row() + " 行" + error.column() + "：" + error.message())).toList());
        }
        return read.rows(plan.name()).stream().map(row -> cells(layout.reply().columns().stream()
            .map(column -> row.at(column.title())).toList())).toList();
    }

    private Map<BankLayout.Answer, String> cells(List<String> texts) {
        Map<BankLayout.Answer, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(texts.size(), layout.reply().columns().size()); i++) {
            cells.put(layout.reply().columns().get(i).answer(), texts.get(i).strip());
        }
        return cells;
    }
}
