package cn.unioncare.notices;

import cn.unioncare.shared.CaseId;

/**
 * One subject of a list of honours.
 *
 * @param place  its number on the list, from 1; it stays when another is struck
 * @param caseId the nomination
 * @param struck whether it no longer stands on the list
 */
public record Listed(int place, CaseId caseId, HonourSubject subject, boolean struck) { }
