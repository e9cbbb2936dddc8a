package cn.unioncare.aid;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case of aid without anything of the person.
 *
 * @param owner       whose clerk files it and confirms its use
 * @param determining whose centre checks, reviews and pays
 * @param household   the registry's number, or that of the temporary record; empty while a draft names nobody
 * @param archive     empty for a temporary record
 * @param archiveCase the case that the archive came of
 * @param granted     in 元: what was asked for, or less where somebody who decides said so; null for a service
 * @param payment     the order, from the moment it was asked for
 */
public record AidCase(CaseId id, UnionCode owner, UnionCode determining, Optional<String> household, Optional<String> archive,
                      Optional<CaseId> archiveCase, Optional<String> temporary, Optional<String> kind, BigDecimal asked,
                      BigDecimal granted, Optional<String> source, AidState state, LocalDate filedOn, String filedBy,
                      Optional<String> payment, Optional<LocalDate> paidOn) { }
