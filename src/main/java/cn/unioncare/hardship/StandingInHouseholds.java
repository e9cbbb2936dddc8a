package cn.unioncare.hardship;

import cn.unioncare.privacy.PersonsInCases;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** In whose household somebody stands. The union that files keeps the papers; the one that determines keeps the archive. */
@Component
class StandingInHouseholds implements PersonsInCases {

    private final CasePersons persons;
    private final HardshipCases cases;

    StandingInHouseholds(CasePersons persons, HardshipCases cases) {
        this.persons = persons;
        this.cases = cases;
    }

    @Override
    public List<Standing> of(IdNumber idNumber, UnionCode keeping) {
        return persons.casesOf(idNumber).stream().filter(standing -> isKeptBy(standing.caseId(), keeping))
            .map(standing -> new Standing(standing.caseId(), standing.applicant(), standing.applicant() ? "申请人" : "家庭成员"))
            .toList();
    }

    private boolean isKeptBy(CaseId caseId, UnionCode union) {
        return cases.find(caseId).map(HardshipCase::route)
            .filter(route -> union.equals(route.owner()) || union.equals(route.determining())).isPresent();
    }
}
