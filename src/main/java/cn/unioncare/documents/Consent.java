package cn.unioncare.documents;

import cn.unioncare.documents.AuthorisationLetter.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all papers of one case together allow. A correction of the application takes the place of the letter that was
 * filed with it; a later letter adds to what is there; a withdrawal ends, from its day on, what was signed before it.
 *
 * @param papers in the order in which they were entered
 */
public record Consent(List<Authorisation> papers) {

    private static final String WHAT_TO_DO = "；请由授权人补签授权书，经办人在“个人信息权利”的“授权书”中登记后再办理";

    public Consent {
        papers = List.copyOf(papers);
    }

    public boolean allows(Scope scope, LocalDate day) {
        return letters().stream().anyMatch(letter -> letter.covers(scope, day) && withdrawalOf(letter, scope, day).isEmpty());
    }

    /**
     * @param from  the first day of the use
     * @param until its last day
     * @return why it is not allowed on each of these days and what to do, in Chinese; empty if it is
     */
    public Optional<String> obstacle(Scope scope, LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1)).filter(day -> !allows(scope, day)).findFirst()
            .map(day -> reason(scope, day, until) + WHAT_TO_DO);
    }

    /** Whether a letter of the application has been handed in anew since. */
    public boolean isSuperseded(Authorisation paper) {
        return paper.kind().isOfApplication()
            && papers.stream().anyMatch(later -> later.kind().isOfApplication() && later.seq() > paper.seq());
    }

    private List<Authorisation> letters() {
        return papers.stream().filter(paper -> !paper.isWithdrawal() && !isSuperseded(paper)).toList();
    }

    private Optional<Authorisation> withdrawalOf(Authorisation letter, Scope scope, LocalDate day) {
        return papers.stream().filter(paper -> paper.isWithdrawal() && paper.scopes().contains(scope)
            && !paper.signedOn().isAfter(day) && !letter.isAfter(paper)).findFirst();
    }

    private String reason(Scope scope, LocalDate day, LocalDate until) {
        Optional<Authorisation> newest = letters().stream().filter(letter -> letter.scopes().contains(scope))
            .max(Comparator.comparing(Authorisation::validUntil));
        if (newest.isEmpty()) {
            return letters().isEmpty() ? "本案没有登记授权书（声明书），不得" + verb(scope)
                : "本案的授权书（声明书）" + shown(letters().get(letters().size() - 1)) + "没有载明" + scope.word() + "，不得"
                    + verb(scope);
        }
        Optional<Authorisation> withdrawn = withdrawalOf(newest.get(), scope, day);
        if (withdrawn.isPresent()) {
            return "授权人已自 " + withdrawn.get().signedOn() + " 起撤回对" + scope.word()
                + "的同意，此后不得" + verb(scope) + "（此前已办理的仍然有效）";
        }
        return day.isBefore(newest.get().signedOn())
            ? "载明" + scope.word() + "的授权书（声明书）" + newest.get().signedOn() + " 才签署，" + day + " 不得" + verb(scope)
            : "载明" + scope.word() + "的授权书（声明书）" + shown(newest.get()) + "不能用到 " + until + "，不得" + verb(scope);
    }

    private static String shown(Authorisation letter) {
        return "（" + letter.signedOn() + " 签署，有效期至 " + letter.validUntil() + "）";
    }

    private static String verb(Scope scope) {
        return switch (scope) {
            case CIVIL_AFFAIRS -> "开展民政核对";
            case PUBLICITY -> "张贴公示";
            case PAYMENT -> "发放";
        };
    }
}
