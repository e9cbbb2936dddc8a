package cn.unioncare.vault;

/** A sealed value that does not open: altered, moved from another place, or sealed with a key that is not there. */
public final class SealBroken extends IllegalStateException {

    private final transient Place place;

    SealBroken(Place place, String reason) {
        super("the sealed value at " + place + " does not open: " + reason);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}
