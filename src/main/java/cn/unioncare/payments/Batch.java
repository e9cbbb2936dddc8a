package cn.unioncare.payments;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;

/**
 * A list of payments of one fund that go out together.
 *
 * @param turn how often it has gone out: 0 before it was approved
 */
public record Batch(CaseId number, UnionCode payer, String fund, String source, Method method, BatchState state, int turn) { }
