package cn.unioncare.registry;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.spreadsheets.Spreadsheets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 导出名单: what leaves the system in numbers leaves by a right of its own, for a purpose, and stands in the ledger before it goes. */
@Component
public class ListExports {

    /** How many rows are read at once. */
    public static final int ROWS_A_PAGE = 200;

    private static final int MOST_ROWS = 20_000;
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

    /**
     * A list that may leave.
     *
     * @param code    its name in the ledger
     * @param name    its name for people
     * @param purpose a purpose that would do, for whoever gives none
     */
    public record Kind(String code, String name, String purpose) { }

    private final Clock clock;
    private final ApplicationEventPublisher events;

    ListExports(Clock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    /**
     * @return the purpose as it will stand in the ledger
     * @throws Refusal 403 without the right; 400 without a purpose
     */
    public String purpose(Kind list, String purpose, Actor actor) {
        if (!actor.is(Role.EXPORTER.code())) {
            throw Refusal.forbidden("导出" + list.name() + "须有“" + Role.EXPORTER.label() + "”岗位，请与本级工会管理员联系");
        }
        return RevealReason.purpose("reason", purpose, list.purpose());
    }

    /**
     * All rows of a list.
     *
     * @param pages the page that follows a cursor; null is the first
     * @throws Refusal 409 where there are too many
     */
    public static <T> List<T> all(Function<String, Page<T>> pages) {
        List<T> rows = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = pages.apply(after);
            rows.addAll(page.items());
            if (rows.size() > MOST_ROWS) {
                throw Refusal.conflict("一次最多导出 " + MOST_ROWS + " 行，请按工会、状态或者日期分次导出");
            }
            after = page.next();
        } while (after != null);
        return rows;
    }

    /** A list as a plain sheet. @throws Refusal as {@link #purpose} and {@link #all} */
    public OfficialPaper sheet(Kind list, List<String> titles, Function<String, Page<List<String>>> pages, String purpose, Actor actor) {
        String reason = purpose(list, purpose, actor);
        List<List<String>> rows = all(pages);
        byte[] content = Spreadsheets.of(List.of(Spreadsheets.page(list.name(), titles, rows)));
        leaves(list, reason, rows.size(), content, Map.of(), actor);
        return new OfficialPaper(named(list) + ".xlsx", OfficialPaper.Format.EXCEL, content);
    }

    /** Its name as a file, without the ending. */
    public String named(Kind list) {
        return list.name() + "-" + LocalDateTime.now(clock).format(NAMED);
    }

    /** It goes: the ledger holds who took what for which purpose, and a digest by which a file found elsewhere is known again. */
    public void leaves(Kind list, String reason, int rows, byte[] content, Map<String, String> narrowed, Actor actor) {
        Map<String, String> facts = new HashMap<>(narrowed);
        facts.putAll(Map.of("list", list.code(), "reason", reason, "rows", String.valueOf(rows), "sha256", sha256(content)));
        events.publishEvent(new CaseEvent(new CaseId("DC-%s-%d-000000".formatted(actor.union(), Year.now(clock).getValue())),
            "EXPORTED", actor, facts));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
