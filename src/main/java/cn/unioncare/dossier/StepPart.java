package cn.unioncare.dossier;

import cn.unioncare.workflow.Paper;

/**
 * One thing that was handed in.
 *
 * @param seq       its number in the file of the case, from 1
 * @param actor     the account that did it
 * @param inPlaceOf the account of who was away, in whose office it was done; null where the office was the actor's own
 * @param paper     as it is read, shortened as for everybody who works on the case; without sections where it was destroyed
 */
public record StepPart(int seq, String actor, String inPlaceOf, Paper paper) { }
