package cn.unioncare.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import cn.unioncare.vault.Vault;

/**
 * A daily head as it is kept outside the house.
 *
 * @param format which edition of this file
 * @param day    the day, in China
 * @param chains how many cases had an event until then
 * @param digest as of {@link DailyHead}
 * @param list   SHA-256 of the list that belongs to it, unpacked
 * @param madeAt when it was exported
 * @param mac    the mark of the installation over all of this: who has no key of it cannot make one
 */
public record HeadFile(String format, LocalDate day, long chains, String digest, String list, OffsetDateTime madeAt,
        String mac) {

    static final String FORMAT = "unioncare-head-1";

    static HeadFile of(DailyHead head, String list, OffsetDateTime madeAt, Vault vault) {
        HeadFile unmarked = new HeadFile(FORMAT, head.day(), head.chains(), head.digest(), list, madeAt, "");
        return new HeadFile(FORMAT, unmarked.day, unmarked.chains, unmarked.digest, list, madeAt, unmarked.mark(vault));
    }

    boolean isOurs(Vault vault) {
        return FORMAT.equals(format) && day != null && digest != null && list != null && madeAt != null
                && mark(vault).equals(mac);
    }

    private String mark(Vault vault) {
        return vault.digest(String.join("|", FORMAT, day.toString(), Long.toString(chains), digest, list,
                Long.toString(madeAt.toInstant().toEpochMilli())));
    }
}
