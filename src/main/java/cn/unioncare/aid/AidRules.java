package cn.unioncare.aid;

import cn.unioncare.payments.Method;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.BankCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold of an application for help by itself: who is named, what the kind asks for, how it reaches the household. */
final class AidRules {

    private record Field(String name, boolean filled) { }

    private AidRules() { }

    static List<FieldError> problemsOf(AidApplication application, Optional<AidKind> kind) {
        if (kind.isEmpty()) {
            return List.of(new FieldError("kind", "该类帮扶不在这里申请：送温暖在“送温暖活动”中办理"));
        }
        List<FieldError> problems = new ArrayList<>();
        who(application, kind.get(), problems);
        if (kind.get().money()) {
            money(application, problems);
        } else {
            surplus(problems, "提供服务的帮扶不发放款物，不填写此项", present("amount", application.amount()),
                present("source", application.source()), present("method", application.method()));
        }
        grounds(application, kind.get(), problems);
        return problems;
    }

    // 先建档、后帮扶: without an archive only what a sudden hardship asks for.
    private static void who(AidApplication application, AidKind kind, List<FieldError> problems) {
        if (application.onFile()) {
            missing(problems, "已建档的应填写档案号", present("archive", application.archive()));
            surplus(problems, "已建档的以档案记载为准，不填写此项", present("name", application.name()),
                present("idNumber", application.idNumber()), present("phone", application.phone()),
                present("address", application.address()));
            return;
        }
        surplus(problems, "没有建档的不填写档案号", present("archive", application.archive()));
        missing(problems, "没有建档的按临时救助登记，请填写", present("name", application.name()),
            present("idNumber", application.idNumber()), present("phone", application.phone()),
            present("address", application.address()));
        if (!kind.temporary()) {
            problems.add(new FieldError("kind", "先建档、后帮扶：没有建档的只能申请临时救助或者服务类帮扶（豫工文〔2017〕61号 三4）"));
        }
    }

    private static void money(AidApplication application, List<FieldError> problems) {
        missing(problems, "发放款物的，请填写", present("amount", application.amount()),
            present("source", application.source()), present("method", application.method()));
        if (application.method() == Method.BANK) {
            problems.addAll(accountProblems(application.bank(), application.bankCard()));
            surplus(problems, "银行代发的不填写实物", present("goods", application.goods()));
        } else if (application.method() == Method.IN_KIND) {
            missing(problems, "发放实物的，请写明名称和数量", present("goods", application.goods()));
            surplus(problems, "发放实物的不填写账户", present("bank", application.bank()), present("bankCard", application.bankCard()));
        }
    }

    static List<FieldError> accountProblems(String bank, String bankCard) {
        List<FieldError> problems = new ArrayList<>();
        missing(problems, "银行代发的，请填写开户银行", present("bank", bank));
        BankCard.problem(bankCard).ifPresent(problem -> problems.add(new FieldError("bankCard", problem)));
        return problems;
    }

    private static void grounds(AidApplication application, AidKind kind, List<FieldError> problems) {
        Field ownPart = present("ownPart", application.ownPart());
        Field student = present("studentIdNumber", application.studentIdNumber());
        switch (kind.asks()) {
            case OWN_PART -> missing(problems, "请按结算单填写个人自付金额（" + kind.clause() + "）", ownPart);
            case STUDENT -> missing(problems, "请填写受助学生的身份证号（" + kind.clause() + "）", student);
            case NOTHING -> { }
        }
        if (kind.asks() != AidKind.Asks.OWN_PART) {
            surplus(problems, "该类帮扶不填写自付金额", ownPart);
        }
        if (kind.asks() != AidKind.Asks.STUDENT) {
            surplus(problems, "该类帮扶不填写学生", student);
        }
    }

    private static Field present(String name, Object value) {
        return new Field(name, value != null && !(value instanceof String text && text.isBlank()));
    }

    private static void missing(List<FieldError> problems, String message, Field... fields) {
        for (Field field : fields) {
            if (!field.filled()) {
                problems.add(new FieldError(field.name(), message));
            }
        }
    }

    private static void surplus(List<FieldError> problems, String message, Field... fields) {
        for (Field field : fields) {
            if (field.filled()) {
                problems.add(new FieldError(field.name(), message));
            }
        }
    }
}
