package cn.unioncare.meetings;

import java.util.Map;

/** The bodies of this release, for tests of other modules. */
public final class KnownBodies {

    private KnownBodies() { }

    public static Bodies all() {
        return new Bodies(new MeetingSettings(Map.of()));
    }
}
