package cn.unioncare.browser;

import cn.unioncare.web.RouteTable;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which calls the webapps made of the engine's API while the tests looked at them. */
final class EngineCalls {

    private static final String API = "/camunda/api/";
    private static final RouteTable ROUTES = RouteTable.read();
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private EngineCalls() { }

    static void record(String method, String url) {
        String path = URI.create(url.replaceAll("[{}|^\\s\"]", "_")).getPath();
        if (path.startsWith(API)) {
            SEEN.add(method + " " + path);
        }
    }

    /** Those since it was last asked that the table of the product does not know. */
    static List<String> unknown() {
        List<String> unknown = SEEN.stream()
            .filter(call -> ROUTES.find(call.split(" ")[0], call.split(" ")[1]).isEmpty()).toList();
        SEEN.clear();
        return unknown;
    }
}
