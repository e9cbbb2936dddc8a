package cn.unioncare.workflow;

/**
 * A task with a date.
 *
 * @param holder the union whose people the task is offered to; not the one that owns the case where a superior reviews
 */
public record DueTask(TaskCard card, String holder) { }
