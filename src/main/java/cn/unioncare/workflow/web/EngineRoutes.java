package cn.unioncare.workflow.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The calls below {@code /camunda/api} that the webapps' pages need, from {@code webapps/engine-routes.csv}. Recorded
 * from the pages as people use them; whatever is not there, no page of ours calls.
 */
public final class EngineRoutes {

    /** Where the webapps' own API is mounted. */
    public static final String MOUNT = "/camunda/api";

    private static final String FILE = "/webapps/engine-routes.csv";
    private static final int COLUMNS = 4;

    /**
     * A call that a page needs.
     *
     * @param app     {@code tasklist}, {@code cockpit} or {@code welcome}; {@code every} where all need it
     * @param path    below the mount; a name in braces stands for one segment
     * @param purpose what the page does with it, in Chinese
     */
    public record Route(String app, String method, String path, String purpose) {

        boolean is(String askedMethod, String askedPath) {
            return method.equals(askedMethod) && askedPath.startsWith(MOUNT)
                && askedPath.substring(MOUNT.length()).matches(path.replaceAll("\\{\\w+}", "[^/;]+"));
        }
    }

    private final List<Route> routes;

    private EngineRoutes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** @throws IllegalStateException if a line is incomplete */
    public static EngineRoutes read() {
        try (InputStream file = EngineRoutes.class.getResourceAsStream(FILE)) {
            return new EngineRoutes(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                .map(EngineRoutes::route).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Route route(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS || !cells[2].startsWith("/")) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        return new Route(cells[0], cells[1], cells[2], cells[3]);
    }

    public List<Route> all() {
        return routes;
    }

    /** @param path as it was asked for, from {@code /camunda} on, without its query */
    public Optional<Route> find(String method, String path) {
        return routes.stream().filter(route -> route.is(method, path)).findFirst();
    }
}
