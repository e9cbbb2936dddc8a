package cn.unioncare.documents;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The letters of authorisation, the scanned papers and the written notices of a person. They are the applicant's. */
@Component
class HeldPapers implements HoldsPersonalData {

    private final Authorisations authorisations;
    private final AuthorisationStore consents;
    private final CasePapers papers;

    HeldPapers(Authorisations authorisations, AuthorisationStore consents, CasePapers papers) {
        this.authorisations = authorisations;
        this.consents = consents;
        this.papers = papers;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        if (!person.applicant()) {
            return List.of();
        }
        return Stream.of(
            authorisations.of(person.caseId()).papers().stream().map(paper -> authorisation(person, paper)),
            papers.about(person.caseId()).stream()).flatMap(holdings -> holdings).toList();
    }

    @Override
    public void erase(Erasure erasure) {
        consents.erase(erasure.caseId());
        papers.erase(erasure.caseId());
    }

    private Holding authorisation(PersonInCase person, Authorisation paper) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(paper.isWithdrawal() ? "撤回日期" : "签署日期", paper.signedOn().toString()));
        if (paper.validUntil() != null) {
            lines.add(new Line("有效期至", paper.validUntil().toString()));
        }
        lines.add(new Line("用途", paper.scopes().stream().sorted().map(AuthorisationLetter.Scope::label)
            .collect(Collectors.joining("、"))));
        authorisations.withdrawal(person.caseId(), paper)
            .ifPresent(withdrawal -> lines.add(new Line("撤回原因", withdrawal.reason())));
        return new Holding(Group.AUTHORISATION, paper.kind().label(), lines);
    }
}
