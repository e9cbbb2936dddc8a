package cn.unioncare.workflow;

import java.time.OffsetDateTime;
import java.util.Map;

/** What a person has typed into a form and not yet handed in, and when it was saved. */
record Draft(Map<String, Object> fields, OffsetDateTime savedAt) { }
