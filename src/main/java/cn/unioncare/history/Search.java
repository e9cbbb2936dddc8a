package cn.unioncare.history;

import cn.unioncare.shared.Refusal;
import java.time.LocalDate;

/**
 * Which runs are looked for; null narrows nothing.
 *
 * @param number   a case's number, or how it begins
 * @param flow     a model's id
 * @param passed   an element that was come to
 * @param outcome  the end event that was reached
 * @param from     the first day, of the end where only ended runs are asked for, otherwise of the beginning
 * @param until    the last day, this included
 * @param person   the login or the name of somebody who did a task in it, or began it
 * @param union    the code of a union whose runs and those of the unions below it are wanted, or what only its name holds
 * @param which    ended ones alone, running ones alone, or both
 * @param limit    how many, from 1 to {@value #MOST}
 * @param after    the {@code next} of the page before
 */
public record Search(String number, String flow, String passed, String outcome, LocalDate from, LocalDate until, String person,
                     String union, Which which, int limit, String after) {

    static final int MOST = 200;
    private static final int LONGEST = 100;

    /** Ended, running, or whichever. */
    public enum Which { ENDED, RUNNING, ALL }

    /** @throws Refusal 400 on the field that is wrong */
    public Search {
        number = text("number", number);
        flow = text("flow", flow);
        passed = text("passed", passed);
        outcome = text("outcome", outcome);
        person = text("person", person);
        union = text("union", union);
        which = which == null ? Which.ENDED : which;
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 " + MOST + " 之间");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.invalid("until", "截止日期不能早于起始日期");
        }
        if (number != null && !number.matches("[0-9A-Z-]{1,40}")) {
            throw Refusal.invalid("number", "案号由大写字母、数字和短横线组成，如 JD-130306-2018-000123；本页不按姓名、证件号查询");
        }
    }

    private static String text(String field, String value) {
        if (value != null && value.length() > LONGEST) {
            throw Refusal.invalid(field, "最多 " + LONGEST + " 个字符");
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean byEnd() {
        return which == Which.ENDED;
    }
}
