package cn.unioncare.api;

import java.util.Map;

/**
 * An engine that is probed for the six holes: people at their browsers, and tasks of one office.
 *
 * @param claimed  a task that the worker has claimed
 * @param open     one that nobody has claimed
 * @param another  one more
 * @param paper    an attachment of the claimed task
 * @param looking  reads past every guard
 */
record Prey(Browser worker, Browser colleague, Browser stranger, Browser nobody, String workersName, String claimed,
            String open, String another, String paper, Looking looking) {

    static final String CONTENT = "a paper of the case";

    /** What a probe must know afterwards. */
    interface Looking {

        boolean isOpen(String task);

        String assignee(String task);

        boolean isStored(String variable);
    }

    /** Hole 1: an expression within {@code orQueries}. */
    boolean evaluatesExpressions() {
        return worker.engine("POST", "/task?maxResults=100", "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}")
            .text().contains(claimed);
    }

    /** Hole 2: an attachment by its id, from another tenant. */
    boolean givesPapersAway() {
        return stranger.engine("/task/" + claimed + "/attachment/" + paper + "/data").text().contains(CONTENT);
    }

    boolean destroysPapers() {
        stranger.engine("DELETE", "/task/" + claimed + "/attachment/" + paper, null);
        return !worker.engine("/task/" + claimed + "/attachment/" + paper + "/data").text().contains(CONTENT);
    }

    /** Hole 3: the REST mounts without a login. */
    boolean answersNobody() {
        return nobody.get("/engine-rest/task/" + claimed).text().contains(claimed)
            || nobody.engine("/task/" + claimed).text().contains(claimed);
    }

    /** Hole 4: the setup of the first administrator. */
    boolean makesAdministrators() {
        nobody.get("/camunda/app/admin/default/setup/");
        nobody.send("POST", "/camunda/api/admin/setup/default/user/create", "application/json", """
            {"profile":{"id":"intruder","firstName":"x","lastName":"x","email":"x@example.org"},
             "credentials":{"password":"Intruder-2018"}}""", Map.of("X-XSRF-TOKEN", nobody.cookie("XSRF-TOKEN")));
        return nobody.webappsLogin("intruder", "Intruder-2018", "admin").status() == 200;
    }

    /** Hole 5: a colleague's claimed task is ended by somebody who is only a candidate. */
    boolean letsCandidatesEndIt() {
        worker.engine("POST", "/task/" + another + "/claim", "{\"userId\":\"" + workersName + "\"}").expect(204);
        colleague.engine("POST", "/task/" + another + "/bpmnError", "{\"errorCode\":\"x\"}");
        return !looking.isOpen(another);
    }

    /** Hole 5 as well: claiming in a colleague's name. */
    boolean letsOneClaimForAnother() {
        colleague.engine("POST", "/task/" + open + "/claim", "{\"userId\":\"" + workersName + "\"}");
        return workersName.equals(looking.assignee(open));
    }

    /** Hole 6: a variable that no step has declared. */
    boolean storesWhatIsSent() {
        worker.engine("POST", "/task/" + claimed + "/complete", "{\"variables\":{\"eligibleByForce\":{\"value\":true}}}");
        return looking.isStored("eligibleByForce");
    }
}
