package cn.unioncare.web;

import cn.unioncare.organisation.Account;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages that a person is led to from every other: those of {@code access/ways.csv} that the tables of routes open. */
@RestController
@Tag(name = "me")
class Ways {

    /**
     * A page that people are led to.
     *
     * @param group the menu that it stands in; alone in it, it is a link
     * @param title what is done there
     */
    record Way(String path, String group, String name, String title) { }

    private static final String FILE = "/access/ways.csv";

    private final RouteTable routes;
    private final List<Way> all = RouteTable.lines(FILE).stream()
        .map(line -> new Way(line.get("path"), line.get("group"), line.get("name"), line.get("title"))).toList();

    /** @throws IllegalStateException if a way leads to no page of the tables */
    Ways(RouteTable routes) {
        this.routes = routes;
        all.forEach(this::pageOf);
    }

    /** @return our own pages, such as {@code /work/}; what lies deeper is the engine's */
    List<String> own() {
        return all.stream().map(Way::path).filter(path -> path.indexOf('/', 1) == path.length() - 1).toList();
    }

    @GetMapping("/api/me/pages")
    @Operation(summary = "本人可以使用的页面")
    List<Way> ways(@AuthenticationPrincipal Account account) {
        return all.stream().filter(way -> pageOf(way).who().admits(Optional.of(account.person()))).toList();
    }

    private Route pageOf(Way way) {
        return routes.find("GET", way.path()).orElseThrow(() -> new IllegalStateException(FILE + ": " + way.path()));
    }
}
