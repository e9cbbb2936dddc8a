package cn.unioncare.workflow.migration;

/**
 * How many cases.
 *
 * @param moved  to the new version
 * @param stayed because they cannot
 */
record Tally(int moved, int stayed) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally more) {
        return new Tally(moved + more.moved, stayed + more.stayed);
    }
}
