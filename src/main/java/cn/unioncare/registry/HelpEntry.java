package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line of the 帮扶台账: a help that arrived.
 *
 * @param reference the number of the payment or of the aid case, by which it is entered once
 * @param caseId    the case that asked for it
 * @param kind      帮扶类型, a code of the list {@code aid}
 * @param amount    in 元; null for a service
 * @param source    a code of the list {@code fund-source}, null for a service; so is {@code method}
 * @param content   what it was, in Chinese; sealed
 */
public record HelpEntry(String archive, String reference, CaseId caseId, LocalDate helpedOn, String kind, BigDecimal amount,
                        String source, String method, UnionCode by, String content) { }
