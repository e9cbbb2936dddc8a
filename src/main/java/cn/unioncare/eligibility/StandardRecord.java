package cn.unioncare.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A standard as it was recorded.
 *
 * @param seq        1, and one more for each correction; of a region and first day the highest counts
 * @param amount     yuan a head and month
 * @param source     the number of the document that set it (文号)
 * @param reason     why it corrects the one before; null of the first
 * @param recordedBy the login of who recorded it; null of what came with the release or a file
 */
public record StandardRecord(String region, LocalDate effectiveFrom, int seq, BigDecimal amount, String source,
                             String reason, String recordedBy, OffsetDateTime recordedAt) { }
