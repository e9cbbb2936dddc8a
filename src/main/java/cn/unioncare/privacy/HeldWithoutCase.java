package cn.unioncare.privacy;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.List;

/** What is held of people who stand in no case yet, and of whom only a name and a telephone number are known. */
public interface HeldWithoutCase {

    /**
     * @param under what it was sent to, such as a round
     * @param as    as what the person stands in it, in Chinese
     */
    record Found(CaseId under, String as, List<Holding> holdings) { }

    /** @param keeping only what lies with that union */
    List<Found> of(String name, String phone, UnionCode keeping);
}
