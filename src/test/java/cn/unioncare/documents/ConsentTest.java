package cn.unioncare.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Authorisation.Kind;
import cn.unioncare.documents.AuthorisationLetter.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private final List<Authorisation> papers = new ArrayList<>();

    @Test
    void without_a_letter_nothing_is_allowed() {
        assertThat(obstacle(Scope.PUBLICITY, "2018-02-12", "2018-02-24")).contains("没有登记授权书", "补签授权书");
    }

    @Test
    void a_letter_allows_what_it_names_from_its_day_to_its_last() {
        given(Kind.APPLICATION, "2018-02-01", "2018-02-24", Scope.PUBLICITY);
        assertThat(allowed(Scope.PUBLICITY, "2018-02-01", "2018-02-24")).isTrue();
        assertThat(obstacle(Scope.PUBLICITY, "2018-01-31", "2018-02-24")).contains("2018-02-01 才签署");
        assertThat(obstacle(Scope.PUBLICITY, "2018-02-12", "2018-02-25")).contains("有效期至 2018-02-24", "2018-02-25");
        assertThat(obstacle(Scope.CIVIL_AFFAIRS, "2018-02-12", "2018-02-12")).contains("没有载明民政核对");
    }

    @Test
    void two_letters_may_cover_a_period_together() {
        given(Kind.APPLICATION, "2018-02-01", "2018-02-15", Scope.PUBLICITY);
        given(Kind.RENEWAL, "2018-02-16", "2019-02-15", Scope.PUBLICITY);
        assertThat(allowed(Scope.PUBLICITY, "2018-02-12", "2018-02-24")).isTrue();
    }

    @Test
    void an_extension_adds_a_use_and_takes_none_away() {
        given(Kind.APPLICATION, "2018-02-01", "2019-01-31", Scope.CIVIL_AFFAIRS);
        given(Kind.EXTENSION, "2018-03-01", "2018-12-31", Scope.PUBLICITY);
        assertThat(allowed(Scope.CIVIL_AFFAIRS, "2018-04-01", "2018-04-01")).isTrue();
        assertThat(allowed(Scope.PUBLICITY, "2018-04-01", "2018-04-09")).isTrue();
    }

    @Test
    void the_letter_of_a_correction_stands_in_the_place_of_the_one_filed() {
        given(Kind.APPLICATION, "2018-02-01", "2019-01-31", Scope.CIVIL_AFFAIRS, Scope.PUBLICITY);
        given(Kind.CORRECTION, "2018-02-05", "2019-01-31", Scope.PUBLICITY);
        assertThat(allowed(Scope.CIVIL_AFFAIRS, "2018-02-06", "2018-02-06")).isFalse();
        assertThat(allowed(Scope.PUBLICITY, "2018-02-06", "2018-02-06")).isTrue();
    }

    @Test
    void a_withdrawal_ends_what_it_names_from_its_day_on_and_leaves_what_was_done() {
        given(Kind.APPLICATION, "2018-02-01", "2019-01-31", Scope.CIVIL_AFFAIRS, Scope.PUBLICITY);
        given(Kind.WITHDRAWAL, "2018-02-20", null, Scope.PUBLICITY);
        assertThat(allowed(Scope.PUBLICITY, "2018-02-12", "2018-02-19")).isTrue();
        assertThat(obstacle(Scope.PUBLICITY, "2018-02-12", "2018-02-24")).contains("自 2018-02-20 起撤回", "此前已办理的仍然有效");
        assertThat(allowed(Scope.CIVIL_AFFAIRS, "2018-02-24", "2018-02-24")).isTrue();
    }

    @Test
    void a_letter_signed_after_the_withdrawal_consents_anew() {
        given(Kind.APPLICATION, "2018-02-01", "2019-01-31", Scope.PUBLICITY);
        given(Kind.WITHDRAWAL, "2018-02-20", null, Scope.PUBLICITY);
        given(Kind.RENEWAL, "2018-02-20", "2019-02-19", Scope.PUBLICITY);
        assertThat(allowed(Scope.PUBLICITY, "2018-02-21", "2018-02-28")).isTrue();
    }

    @Test
    void an_older_letter_that_is_entered_late_does_not_undo_the_withdrawal() {
        given(Kind.WITHDRAWAL, "2018-02-20", null, Scope.PUBLICITY);
        given(Kind.RENEWAL, "2018-02-19", "2019-02-19", Scope.PUBLICITY);
        assertThat(allowed(Scope.PUBLICITY, "2018-02-21", "2018-02-28")).isFalse();
    }

    private void given(Kind kind, String signedOn, String validUntil, Scope... scopes) {
        papers.add(new Authorisation(papers.size() + 1, kind, LocalDate.parse(signedOn),
            validUntil == null ? null : LocalDate.parse(validUntil), Set.copyOf(Arrays.asList(scopes)), "clerk.13030601",
            OffsetDateTime.parse("2018-02-01T08:00:00+08:00")));
    }

    private boolean allowed(Scope scope, String from, String until) {
        return new Consent(papers).obstacle(scope, LocalDate.parse(from), LocalDate.parse(until)).isEmpty();
    }

    private String obstacle(Scope scope, String from, String until) {
        return new Consent(papers).obstacle(scope, LocalDate.parse(from), LocalDate.parse(until)).orElse("");
    }
}
