package cn.unioncare.nomination;

import cn.unioncare.shared.CaseId;
import java.time.LocalDate;

/**
 * A candidate has been commended; heard in the same transaction.
 *
 * @param programme the programme's id
 * @param document  文号 of the commendation
 */
public record Commended(CaseId nomination, CaseId round, String programme, String document, LocalDate issuedOn) { }
