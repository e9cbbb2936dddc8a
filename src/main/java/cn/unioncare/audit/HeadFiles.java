package cn.unioncare.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import org.springframework.stereotype.Service;

import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Vault;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Daily heads for whoever keeps them outside: one small file, and the list of where each chain ended, by which a
 * comparison can name the chains. Neither holds a case number.
 */
@Service
public class HeadFiles {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final DailyHeads heads;
    private final Vault vault;
    private final Clock clock;

    HeadFiles(DailyHeads heads, Vault vault, Clock clock) {
        this.heads = heads;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws Refusal 400 for a day that is not over */
    public HeadFile of(LocalDate day) {
        return read(day, line -> { });
    }

    /**
     * Writes the list that belongs to the head of that day, packed.
     *
     * @return the head, of the same reading of the ledger
     * @throws Refusal 400 for a day that is not over
     */
    public HeadFile writeList(LocalDate day, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out);
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(packed, UTF_8));
        try {
            HeadFile head = read(day, line -> write(line, text));
            text.flush();
            packed.finish();
            return head;
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void write(String line, BufferedWriter text) {
        try {
            text.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private HeadFile read(LocalDate day, Consumer<String> lines) {
        requireOver(day);
        HeadList.Digest list = new HeadList.Digest();
        DailyHead head = heads.of(day, end -> {
            String line = HeadList.line(end);
            list.add(line);
            lines.accept(line);
        });
        return HeadFile.of(head, list.hex(), OffsetDateTime.ofInstant(now(), CHINA), vault);
    }

    /** The last day that is over. */
    public LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), CHINA).minusDays(1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws Refusal 400 for a day that is not over */
    public void requireOver(LocalDate day) {
        if (day.isAfter(yesterday())) {
            throw Refusal.invalid("day", "当日的链头在次日零点以后生成，请选择今天以前的日期");
        }
    }
}
