package cn.unioncare.workflow;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.Optional;

/**
 * A task in the hands of the person who works on it.
 *
 * @param id     the engine's id
 * @param key    the BPMN element's id, such as {@code SurveyHome}
 * @param caseId the case
 * @param actor  the person
 * @param part   which of several this task is for, where the model makes one for each of a list; empty elsewhere
 */
public record OpenTask(String id, String key, CaseId caseId, Actor actor, Optional<String> part) { }
