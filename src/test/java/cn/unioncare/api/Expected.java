package cn.unioncare.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one route answers to those whom the table of routes lets come to it.
 *
 * @param route   as in the table, such as {@code GET /api/me}
 * @param address what is asked for, with the things of the own union in braces
 * @param body    what is sent, or nothing
 * @param may     the roles that have to do with it; {@code *} for all whom the table lets in
 * @param own     the answers to those roles in the own union
 * @param apart   the answers to the other roles of the own union
 * @param other   the answers to whoever is of another union
 */
record Expected(String route, String address, String body, Set<String> may, Set<Integer> own, Set<Integer> apart,
                Set<Integer> other) {

    static List<Expected> all() {
        try (InputStream file = Expected.class.getResourceAsStream("/security/matrix.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(Expected::row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Expected row(String line) {
        String[] cells = line.split(";", -1);
        return new Expected(cells[0], cells[1].isEmpty() ? cells[0].substring(cells[0].indexOf('/')) : cells[1], cells[2],
            words(cells[3]), numbers(cells[4]), numbers(cells[5]), numbers(cells[6]));
    }

    private static Set<String> words(String cell) {
        return Set.of(cell.split(" "));
    }

    private static Set<Integer> numbers(String cell) {
        return cell.isEmpty() ? Set.of() : Arrays.stream(cell.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    Set<Integer> answers(String role, boolean ownUnion) {
        return !ownUnion ? other : may.contains("*") || may.contains(role) ? own : apart;
    }
}
