package cn.unioncare.recusal;

/** Somebody at work on a case has declared to be kin of its household: the task is undone, and the person recused. */
public final class KinshipDeclared extends RuntimeException {

    private KinshipDeclared() {
        super("您已声明与申请家庭（推荐人选）有亲属关系。有亲属关系的应当回避，任务已退回由他人办理，您不再查看、办理本案"
            + CaseBarrier.CLAUSE, null, false, false);
    }

    /**
     * The declaration that a form asks for.
     *
     * @param noKinship whether the person declares not to be a relative; null where the form leaves it open
     * @throws KinshipDeclared if the person declares to be one
     */
    public static void unless(Boolean noKinship) {
        if (Boolean.FALSE.equals(noKinship)) {
            throw new KinshipDeclared();
        }
    }
}
