package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;
import java.util.Set;

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

            @Override
            Set<CaseId> casesOf(String login) {
                return Set.of();
            }
        }, null);
    }
}
