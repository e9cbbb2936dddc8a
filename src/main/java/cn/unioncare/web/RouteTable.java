package cn.unioncare.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every route of the product with who may come to it, from the three tables below {@code access/}: our operations, our
 * pages, and the calls of the engine's API that the webapps' pages need, recorded from the pages as people use them.
 * What no table names is not there.
 */
public final class RouteTable {

    /** Where the webapps' own API is mounted. */
    public static final String ENGINE_MOUNT = "/camunda/api";

    private static final String OPERATIONS = "/access/api-routes.csv";
    private static final String PAGES = "/access/pages.csv";
    private static final String ENGINE = "/access/engine-routes.csv";
    /** Ids and nothing else: next to {@code /task/{task}} the engine has {@code /task/count}, which is another call. */
    private static final String ID = "[0-9a-f-]+";
    private static final Map<String, String> SHAPES = Map.of("task", ID, "filter", ID, "instance", ID, "job", ID,
        "deployment", ID, "definition", "(?:[\\w.-]+:\\d+:)?" + ID);

    private final List<Route> routes;

    private RouteTable(Stream<Route> routes) {
        Map<String, Route> distinct = new LinkedHashMap<>();
        routes.forEach(route -> distinct.merge(route.toString(), route, Route::alsoFor));
        // The most specific first, as the dispatcher chooses.
        this.routes = distinct.values().stream().sorted(Comparator.comparing(Route::path)).toList();
    }

    /** @throws IllegalStateException if a line is incomplete, or allows what nobody is */
    public static RouteTable read() {
        return new RouteTable(Stream.of(routes(OPERATIONS, ""), routes(PAGES, ""), routes(ENGINE, ENGINE_MOUNT))
            .flatMap(table -> table));
    }

    private static Stream<Route> routes(String file, String mount) {
        return lines(file).stream().map(line -> new Route(line.getOrDefault("method", "GET"),
            PathPatternParser.defaultInstance.parse(mount + (mount.isEmpty() ? line.get("path") : shaped(line.get("path")))),
            Who.of(line.get("who")), line.get("reason")));
    }

    private static String shaped(String path) {
        String shaped = path;
        for (Map.Entry<String, String> shape : SHAPES.entrySet()) {
            shaped = shaped.replace("{" + shape.getKey() + "}", "{" + shape.getKey() + ":" + shape.getValue() + "}");
        }
        return shaped;
    }

    static List<Map<String, String>> lines(String file) {
        try (InputStream table = RouteTable.class.getResourceAsStream(file)) {
            List<String> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            List<String> columns = Arrays.asList(lines.get(0).split(","));
            return lines.stream().skip(1).map(line -> cells(columns, line, file)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> cells(List<String> columns, String line, String file) {
        String[] cells = line.split(",", -1);
        Map<String, String> named = new LinkedHashMap<>();
        IntStream.range(0, Math.min(columns.size(), cells.length)).forEach(i -> named.put(columns.get(i), cells[i]));
        if (cells.length != columns.size() || named.containsValue("") || !named.get("path").startsWith("/")) {
            throw new IllegalStateException(file + ": " + line);
        }
        return named;
    }

    public List<Route> all() {
        return routes;
    }

    /** @param path as it was asked for, without its query */
    public Optional<Route> find(String method, String path) {
        return find(method, PathContainer.parsePath(path));
    }

    /** Whoever may read may also ask for the head of what is read. */
    Optional<Route> find(String method, PathContainer path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return routes.stream().filter(route -> route.method().equals(asked) && route.leadsTo(path)).findFirst();
    }

    /** Whether there is anything at that path, by whatever method. */
    boolean leadsSomewhere(PathContainer path) {
        return routes.stream().anyMatch(route -> route.leadsTo(path));
    }
}
