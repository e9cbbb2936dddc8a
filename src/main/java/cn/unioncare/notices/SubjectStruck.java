package cn.unioncare.notices;

import cn.unioncare.shared.CaseId;

/**
 * An objection to one of a round's list was upheld: that nomination is over, the list goes on. Of a nomination's own list
 * the process learns by the error of the publicity.
 *
 * @param list    the case whose list it was
 * @param subject the nomination that was struck
 * @param receipt the objection
 */
public record SubjectStruck(CaseId list, CaseId subject, String receipt) { }
