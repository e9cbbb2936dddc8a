package cn.unioncare.campaign.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An activity in a list.
 *
 * @param content   the whole record
 * @param withdrawn whether it was entered by mistake and counts no more
 */
public record ActivityLine(String number, String area, String areaName, String kind, String kindName, String union, String unionName,
                           LocalDate heldOn, int people, BigDecimal amount, int staff, int vehicles, BigDecimal expense,
                           OffsetDateTime enteredAt, boolean withdrawn, Activity content) { }
