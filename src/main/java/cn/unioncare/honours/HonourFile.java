package cn.unioncare.honours;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A title with all that followed from it.
 *
 * @param mayEnter   whether who asks may enter what followed, {@code mayCancel} propose that it is taken away, and
 *                   {@code mayDecide} confirm what others proposed
 */
public record HonourFile(@JsonUnwrapped Honour honour, List<HonourEvent> events, List<Cancellation> cancellations,
                         boolean mayEnter, boolean mayCancel, boolean mayDecide) { }
