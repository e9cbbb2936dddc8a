package cn.unioncare.aid;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.payments.PaymentFinding;
import cn.unioncare.payments.PaymentGate;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeries.Kind;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.Masking;
import cn.unioncare.workflow.StartDrafts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提出帮扶申请: filed, or filled in anew where it came back. */
@Service
public class Filings {

    /** The name of the form. */
    public static final String FORM = "aid-application";

    private final AidKinds kinds;
    private final Recipients recipients;
    private final PaymentGate gate;
    private final AidCases cases;
    private final AidTable table;
    private final AidFile file;
    private final AidProcess process;
    private final NumberSeries numbers;
    private final StartDrafts drafts;
    private final CodeLists lists;
    private final Unions unions;
    private final Clock clock;

    Filings(AidKinds kinds, Recipients recipients, PaymentGate gate, AidCases cases, AidTable table, AidFile file,
            AidProcess process, NumberSeries numbers, StartDrafts drafts, CodeLists lists, Unions unions, Clock clock) {
        this.kinds = kinds;
        this.recipients = recipients;
        this.gate = gate;
        this.cases = cases;
        this.table = table;
        this.file = file;
        this.process = process;
        this.numbers = numbers;
        this.drafts = drafts;
        this.lists = lists;
        this.unions = unions;
        this.clock = clock;
    }

    /**
     * Files an application and starts its process.
     *
     * @return the number of the case
     * @throws Refusal 400 at each field that is wrong; 403 with every rule of payment that it breaks; 409 if one is under way
     */
    @Transactional
    public CaseId submit(AidApplication application, Actor actor) {
        if (!actor.is(Role.CLERK.code())) {
            throw Refusal.forbidden("只有经办人可以登记帮扶申请");
        }
        AidKind kind = checked(application);
        Recipient recipient = recipients.named(application, actor);
        CaseId id = new CaseId(numbers.next(Kind.AID, recipient.determining(), Year.now(clock)));
        AidCase filed = aidCase(id, actor.union(), application, recipient, actor.login());
        refuseUnlessPayable(filed, application, kind, recipient);
        String title = title(recipient, application, actor.union());
        table.add(filed, title);
        file.add(id, Step.FILE, actor, application, facts(filed));
        process.start(filed, title);
        drafts.discard(FORM, actor.login());
        return id;
    }

    /** 补正: the whole application again, for the same household. */
    public void refill(CaseId id, AidApplication application, Actor actor) {
        AidKind kind = checked(application);
        AidCase before = cases.hold(id);
        Recipient recipient = recipients.named(application, actor);
        if (before.household().filter(household -> !household.equals(recipient.household())).isPresent()) {
            throw Refusal.invalid(application.onFile() ? "archive" : "idNumber", "补正时不能改换帮扶对象，另一户请另行申请");
        }
        AidCase filled = aidCase(id, before.owner(), application, recipient, before.filedBy());
        refuseUnlessPayable(filled, application, kind, recipient);
        table.refilled(filled, title(recipient, application, before.owner()));
        file.add(id, Step.FILL, actor, application, facts(filled));
    }

    /** The application as it stands now; empty while a draft has not been filled in. */
    Optional<AidApplication> of(CaseId id) {
        return file.latest(id, Step.FILL, AidApplication.class).or(() -> file.latest(id, Step.FILE, AidApplication.class));
    }

    private AidKind checked(AidApplication application) {
        Optional<AidKind> kind = kinds.find(application.kind());
        List<FieldError> problems = AidRules.problemsOf(application, kind);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return kind.orElseThrow();
    }

    // What the gate will refuse in the end is not sent through three offices first.
    private void refuseUnlessPayable(AidCase aid, AidApplication application, AidKind kind, Recipient recipient) {
        if (application.studentIdNumber() != null) {
            requireStudent(recipient, application.studentIdNumber());
        }
        List<PaymentFinding> findings = kind.money()
            ? gate.check(Disbursement.request(aid, application, recipient, application.bank(), application.bankCard())) : List.of();
        if (!findings.isEmpty()) {
            List<FieldError> told = findings.stream().map(one -> new FieldError("source", one.reason() + "（" + one.clause() + "）")).toList();
            throw Refusal.forbidden(told, told.get(0).message());
        }
    }

    private void requireStudent(Recipient recipient, String student) {
        if (!recipient.idNumbers().contains(student)) {
            throw Refusal.invalid("studentIdNumber", "受助学生应是该户档案中的家庭成员");
        }
        if (recipient.archiveCase().filter(archive -> recipients.isStudent(archive, student)).isEmpty()) {
            throw Refusal.invalid("studentIdNumber", "按档案记载，该人不是在校学生，不能申请助学；确在就读的，请先在“个人信息权利”的“更正”中"
                + "把该成员的身份更正为在校学生，再来申请");
        }
    }

    private AidCase aidCase(CaseId id, UnionCode owner, AidApplication application, Recipient recipient, String login) {
        return new AidCase(id, owner, recipient.determining(), Optional.of(recipient.household()), recipient.archive(),
            recipient.archiveCase(), recipient.temporary(), Optional.of(application.kind()), application.amount(), application.amount(),
            Optional.ofNullable(application.source()), AidState.FILED, LocalDate.now(clock), login, Optional.empty(), Optional.empty());
    }

    private static Map<String, String> facts(AidCase filed) {
        return Map.of("kind", filed.kind().orElseThrow(), "household", filed.household().orElseThrow(), "amount",
            filed.asked() == null ? "0" : filed.asked().toPlainString(), "source", filed.source().orElse(""));
    }

    private String title(Recipient recipient, AidApplication application, UnionCode owner) {
        return Masking.name(recipient.name()) + "（" + unions.nameOf(owner) + "）"
            + lists.labelOf("aid", application.kind()).orElse(application.kind());
    }
}
