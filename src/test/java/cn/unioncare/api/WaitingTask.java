package cn.unioncare.api;

/**
 * A user task that waits.
 *
 * @param process the process by which its flow begins
 * @param worker  who does it
 * @param form    what is rightly handed in
 */
record WaitingTask(String step, String process, String worker, String task, Form form) {

    static WaitingTask ofArchiving(String step, ApiTest api) {
        ACase file = Steps.aCaseAt(step, api);
        return new WaitingTask(step, "hardship-archiving", file.workerOf(step), file.task(step), file.form(step));
    }
}
