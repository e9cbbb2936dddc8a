package cn.unioncare.workflow;

import java.util.List;

/** A page of tasks; {@code next} asks for the following one, and is null on the last. */
public record TaskPage(List<TaskCard> items, String next) { }
