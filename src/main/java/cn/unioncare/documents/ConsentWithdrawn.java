package cn.unioncare.documents;

import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.util.Set;

/**
 * A household has taken its consent back. What was done under it stays lawful; what still goes on must end.
 *
 * @param from  the day from which it holds
 * @param actor who registered it
 */
public record ConsentWithdrawn(CaseId caseId, Set<Scope> scopes, LocalDate from, Actor actor) { }
