package cn.unioncare.web;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** An operation of the product, and who may come to it. */
public final class Route {

    private final String method;
    private final PathPattern path;
    private final Who who;
    private final String reason;

    /**
     * @param path   from the root on; a name in braces stands for one segment, {@code **} for whatever follows
     * @param reason what it is needed for, in Chinese
     */
    Route(String method, PathPattern path, Who who, String reason) {
        this.method = method;
        this.path = path;
        this.who = who;
        this.reason = reason;
    }

    public String method() {
        return method;
    }

    PathPattern path() {
        return path;
    }

    Who who() {
        return who;
    }

    /** Who may come to it, as the table says it. */
    public Set<String> codes() {
        return who.codes();
    }

    public String reason() {
        return reason;
    }

    boolean leadsTo(PathContainer asked) {
        return path.matches(asked);
    }

    Route alsoFor(Route other) {
        return new Route(method, path, who.or(other.who), reason);
    }

    /** Such as {@code GET /api/me}. */
    @Override
    public String toString() {
        return method + " " + path.getPatternString();
    }
}
