package cn.unioncare.hardship;

import cn.unioncare.documents.Authorisations;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings cases of an earlier release up to date: their persons and letters stand only in the sealed application, which no
 * migration of the database can open. Finds nothing to do at every later start.
 */
@Component
class EarlierCases {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierCases.class);

    private final JdbcClient jdbc;
    private final HardshipCases cases;
    private final Applications applications;
    private final CasePersons persons;
    private final Authorisations authorisations;

    EarlierCases(JdbcClient jdbc, HardshipCases cases, Applications applications, CasePersons persons,
                 Authorisations authorisations) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.applications = applications;
        this.persons = persons;
        this.authorisations = authorisations;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void bringUpToDate() {
        jdbc.sql("""
                select case_id from hardship_case c where c.erased_on is null
                  and not exists (select 1 from case_person p where p.case_id = c.case_id)""")
            .query(String.class).list().stream().map(CaseId::new)
            .forEach(id -> persons.enter(id, HouseholdRules.persons(applications.of(id))));
        long letters = jdbc.sql("""
                select case_id from hardship_case c where c.erased_on is null
                  and not exists (select 1 from authorisation a where a.case_id = c.case_id)""")
            .query(String.class).list().stream().map(CaseId::new).filter(this::recordLetter).count();
        if (letters > 0) {
            LOG.info("{} letters of authorisation of earlier cases recorded", letters);
        }
    }

    private boolean recordLetter(CaseId id) {
        HardshipCase found = cases.get(id);
        HardshipApplication application = applications.of(id);
        if (application.authorisation() == null) {
            return false;
        }
        authorisations.filed(id, application.authorisation(), new Actor(found.filedBy(), found.route().owner(),
            Set.of("clerk")));
        return true;
    }
}
