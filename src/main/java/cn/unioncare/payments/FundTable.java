package cn.unioncare.payments;

import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The funds and what moves in them: the row's figures change with their entries, in one statement that holds the row. */
@Repository
class FundTable {

    /** @param payment null where money comes in; @param document 文号, 凭证号, null where there is none */
    record Line(String payment, BigDecimal amount, String document) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final NumberSeries numbers;
    private final Clock clock;

    FundTable(JdbcClient jdbc, JdbcTemplate batches, NumberSeries numbers, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.numbers = numbers;
        this.clock = clock;
    }

    Optional<String> find(UnionCode union, String source, int year) {
        return jdbc.sql("select number from fund where union_code = ? and source = ? and fund_year = ?")
            .params(union.value(), source, year).query(String.class).optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one */
    String open(UnionCode union, String source, int year) {
        String number = numbers.next(NumberSeries.Kind.FUND, union, Year.of(year));
        jdbc.sql("""
                insert into fund (number, union_code, source, fund_year, available, reserved, spent, last_entry)
                values (?, ?, ?, ?, 0, 0, 0, 0)""").params(number, union.value(), source, year).update();
        return number;
    }

    /** Whoever else moves this fund waits until the transaction ends. */
    void hold(String fund) {
        jdbc.sql("select number from fund where number = ? for update").param(fund).query(String.class).single();
    }

    /** @throws Refusal 409 if a figure would fall below zero; nothing has moved then */
    void move(String fund, Movement movement, List<Line> lines, Actor actor) {
        BigDecimal sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        int moved = jdbc.sql("""
                update fund set available = available + :a, reserved = reserved + :r, spent = spent + :s,
                    last_entry = last_entry + :n
                where number = :fund and available + :a >= 0 and reserved + :r >= 0 and spent + :s >= 0""")
            .param("a", times(sum, movement.available())).param("r", times(sum, movement.reserved()))
            .param("s", times(sum, movement.spent())).param("n", lines.size()).param("fund", fund).update();
        if (moved == 0) {
            throw Refusal.conflict("amount", "资金余额不足：此次需要 " + yuan(sum) + " 元，" + waiting(fund));
        }
        enter(fund, movement, lines, actor);
    }

    // Money that is entered and not confirmed looks like money that is there.
    private String waiting(String fund) {
        return jdbc.sql("select count(*), coalesce(sum(amount), 0) from fund_deposit where fund = ? and state = 'PROPOSED' and amount > 0")
            .param(fund).query((row, index) -> row.getInt(1) == 0 ? "请先核对资金余额或者拨入资金"
                : "另有 " + row.getInt(1) + " 笔、" + yuan(row.getBigDecimal(2)) + " 元拨入待审批人确认，确认入账后再办理").single();
    }

    private static String yuan(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private void enter(String fund, Movement movement, List<Line> lines, Actor actor) {
        int last = jdbc.sql("select last_entry from fund where number = ?").param(fund).query(Integer.class).single();
        OffsetDateTime now = OffsetDateTime.now(clock);
        batches.batchUpdate("""
            insert into fund_entry (fund, seq, kind, amount, available_by, reserved_by, spent_by, payment, document, entered_by,
                entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", IntStream.range(0, lines.size()).mapToObj(i -> {
                Line line = lines.get(i);
                return new Object[] {fund, last - lines.size() + 1 + i, movement.name(), line.amount(),
                    times(line.amount(), movement.available()), times(line.amount(), movement.reserved()),
                    times(line.amount(), movement.spent()), line.payment(), line.document(), actor.login(), now};
            }).toList());
    }

    private static BigDecimal times(BigDecimal sum, int sign) {
        return sum.multiply(BigDecimal.valueOf(sign));
    }
}
