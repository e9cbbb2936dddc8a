package cn.unioncare.workflow.migration;

import cn.unioncare.shared.Actor;
import java.util.Map;

/**
 * One call of the command.
 *
 * @param run      its number, which all its records bear
 * @param operator in whose name
 * @param stay     by the instance, why the rehearsal says that a case must not move
 */
record Errand(String run, Actor operator, Map<String, String> stay) { }
