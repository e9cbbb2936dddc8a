package cn.unioncare.registry;

import cn.unioncare.shared.UnionCode;
import java.time.Year;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Running numbers without gaps, a series for each kind, union and year: {@code JD-130306-2018-000123}. The number is
 * given back when the transaction that took it fails.
 */
@Component
public class NumberSeries {

    /**
     * What is numbered: 建档, 档案, 户, 公示, 告知, 联系卡, 个人信息权利, 推荐, 推选活动, 荣誉, 会议, 资金, 发放, 发放批次, 凭证, 追回, 送温暖活动,
     * 走访, 家庭, 活动记录, 档案变动, 帮扶, 临时救助, 审计, 审计问题, 督办, 总结, 举报.
     */
    public enum Kind {
        CASE("JD"), ARCHIVE("DA"), HOUSEHOLD("HU"), PUBLICITY("GS"), LETTER("GZ"), CARD("LX"), RIGHT("QL"),
        NOMINATION("TX"), ROUND("PX"), HONOUR("RY"), MEETING("HY"),
        FUND("ZJ"), PAYMENT("FK"), PAYMENT_BATCH("FF"), VOUCHER("PZ"), RECOVERY("ZH"),
        CAMPAIGN("SW"), VISIT("ZF"), FAMILY("JT"), ACTIVITY("HZ"), CHANGE("BD"),
        AID("BF"), TEMPORARY("LS"), AUDIT("SJ"), FINDING("SF"), INSPECTION("DB"), SUMMARY("NZ"), TIPOFF("JB");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    NumberSeries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Kind kind, UnionCode union, Year year) {
        return next(kind, union, year, 1).get(0);
    }

    /** Several in a row, at the cost of one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> next(Kind kind, UnionCode union, Year year, int count) {
        String series = kind.prefix + "-" + union + "-" + year;
        if (advance(series, count) == 0) {
            open(series);
            advance(series, count);
        }
        long last = jdbc.sql("select last from number_series where series = ?").param(series)
            .query(Long.class).single();
        return LongStream.rangeClosed(last - count + 1, last).mapToObj(number -> "%s-%06d".formatted(series, number)).toList();
    }

    private int advance(String series, int count) {
        return jdbc.sql("update number_series set last = last + ? where series = ?").params(count, series).update();
    }

    // Two may open a series at once; the second finds it there. The savepoint keeps its transaction usable.
    private void open(String series) {
        try {
            savepoint.executeWithoutResult(status ->
                jdbc.sql("insert into number_series (series, last) values (?, 0)").param(series).update());
        } catch (DuplicateKeyException opened) {
            // somebody else has just opened it
        }
    }
}
