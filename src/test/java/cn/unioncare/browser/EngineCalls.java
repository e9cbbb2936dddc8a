package cn.unioncare.browser;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which calls the webapps made of the engine's API while the tests looked at them. */
final class EngineCalls {

    private static final String API = "/camunda/api/";
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private EngineCalls() { }

    static void record(String method, String url) {
        String path = URI.create(url.replaceAll("[{}|^\\s\"]", "_")).getPath();
        if (path.startsWith(API)) {
            SEEN.add(method + " " + path);
        }
    }

    static Set<String> seen() {
        return Set.copyOf(SEEN);
    }
}
