package cn.unioncare.documents;

/** A step of a flow that hands something in: a constant of the flow's own enumeration. */
public interface CaseStep {

    /** The constant's name, under which it is kept. */
    String name();

    /** The element of the model. */
    String element();

    /** What it is called, in Chinese. */
    String label();

    /** What the ledger is told when it is handed in. */
    default String act() {
        return "COMPLETED";
    }
}
