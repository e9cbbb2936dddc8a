package cn.unioncare.nomination.web;

import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.SubjectKind;
import java.time.LocalDate;
import java.util.Set;

/** A programme in a list. */
record ProgrammeCard(String id, String title, String notice, String organiser, String organiserName, LocalDate issuedOn,
                     SubjectKind subject, Set<Entry> entries) {

    static ProgrammeCard of(Programme programme, String organiserName) {
        return new ProgrammeCard(programme.id(), programme.title(), programme.notice(), programme.organiser().value(),
            organiserName, programme.issuedOn(), programme.subject(), programme.entries());
    }
}
