package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;

/** For tests of others. */
public final class RecusalFixture {

    private RecusalFixture() { }

    /** Nobody is kin of anybody. */
    public static CaseBarrier withoutKin() {
        return new CaseBarrier(new Kin(null, null) {
            @Override
            boolean isOf(CaseId caseId, String login) {
                return false;
            }
        }, null);
    }
}
