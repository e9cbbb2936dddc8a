package cn.unioncare.workflow.migration;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/** Where a case waits: at the innermost activities that it is in. */
final class Standing {

    private Standing() { }

    /** @return ids, in their order; empty if the case has ended meanwhile */
    static Set<String> of(String instance, RuntimeService runtime) {
        Set<String> places = new TreeSet<>();
        ActivityInstance root = runtime.getActivityInstance(instance);
        if (root != null) {
            collect(root, places);
        }
        return places;
    }

    private static void collect(ActivityInstance activity, Set<String> places) {
        for (TransitionInstance waiting : activity.getChildTransitionInstances()) {
            places.add(waiting.getActivityId());
        }
        for (ActivityInstance child : activity.getChildActivityInstances()) {
            collect(child, places);
        }
        boolean innermost = activity.getChildActivityInstances().length == 0 && activity.getChildTransitionInstances().length == 0;
        if (innermost && activity.getParentActivityInstanceId() != null) {
            places.add(activity.getActivityId());
        }
    }
}
