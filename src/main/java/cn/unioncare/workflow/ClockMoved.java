package cn.unioncare.workflow;

import java.time.Instant;

/** The demonstration's clock was set ahead; whatever looks at dates looks again. */
public record ClockMoved(Instant now) { }
