package cn.unioncare.recusal;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * That somebody who works here has registered a person as a relative, and who declared to be kin of a household. Who that
 * is, is that one's own; that it is so, the person may know.
 */
@Component
class HeldTies implements HoldsPersonalData {

    private final JdbcClient jdbc;
    private final ObjectProvider<Households> households;

    HeldTies(JdbcClient jdbc, ObjectProvider<Households> households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        int registered = jdbc.sql("select count(*) from relative_entry where id_hmac = ? and ended_at is null and lifted_at is null")
            .param(households.getObject().hashOf(person.idNumber().value())).query(Integer.class).single();
        return registered == 0 ? List.of() : List.of(new Holding(Group.USE, "工作人员近亲属登记",
            List.of(new Line("登记事项", "有工作人员登记您为近亲属（或本人），在办理您的案件时回避"))));
    }

    /** The register of relatives is of those who work here, and goes by their own entries; a declaration goes with its case. */
    @Override
    public void erase(Erasure erasure) {
        jdbc.sql("delete from recused where case_id = ?").param(erasure.caseId().value()).update();
        jdbc.sql("delete from kinship_lifting where case_id = ?").param(erasure.caseId().value()).update();
        jdbc.sql("delete from access_refused where case_id = ?").param(erasure.caseId().value()).update();
    }
}
