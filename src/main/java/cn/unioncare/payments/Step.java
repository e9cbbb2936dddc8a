package cn.unioncare.payments;

import cn.unioncare.documents.CaseStep;

/** The steps of a batch and of a recovery that hand something in, by their element in the model. */
public enum Step implements CaseStep {
    OPEN("BatchOpened", "建立发放批次"),
    PREPARE("PrepareBatch", "编制发放清单"),
    APPROVE("ApproveBatch", "审批发放"),
    SEND("SendToBank", "提交银行代发"),
    REPLY("RecordBankReply", "登记银行回盘"),
    ISSUE("IssueGoods", "发放实物并签收"),
    CORRECT("CorrectAccounts", "更正收款账户"),
    CONFIRM("ConfirmReceipts", "确认收款和用途"),
    OPEN_RECOVERY("RecoveryOpened", "提出追回"),
    DEMAND("DemandRepayment", "发出追回通知"),
    REPAY("RecordRepayment", "登记退款"),
    REFER("ReferRefusal", "移送处理"),
    PROPOSE_WITHDRAWAL("WithdrawalProposed", "提出撤回追回"),
    DECIDE_WITHDRAWAL("WithdrawalDecided", "确认撤回追回");

    private final String element;
    private final String label;

    Step(String element, String label) {
        this.element = element;
        this.label = label;
    }

    @Override
    public String element() {
        return element;
    }

    @Override
    public String label() {
        return label;
    }
}
