package cn.unioncare.tipoffs;

import cn.unioncare.documents.CaseStep;

/** The steps of a tip-off that hand something in, by their element in the model. */
public enum Step implements CaseStep {
    ACCEPT("AcceptTipOff", "受理审查"),
    INVESTIGATE("InvestigateTipOff", "调查核实"),
    DECIDE("DecideTipOff", "研究处理意见"),
    ANSWER("AnswerTipOff", "答复举报人");

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
