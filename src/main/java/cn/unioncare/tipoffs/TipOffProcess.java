package cn.unioncare.tipoffs;

/** Us → BPMN, as this module asks for it. */
public interface TipOffProcess {

    void start(TipOff tipOff, TipOffRoute route);
}
