package cn.unioncare.workflow;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;

/**
 * A task in the hands of the person who works on it.
 *
 * @param id     the engine's id
 * @param key    the BPMN element's id, such as {@code SurveyHome}
 * @param caseId the case
 * @param actor  the person
 */
public record OpenTask(String id, String key, CaseId caseId, Actor actor) { }
