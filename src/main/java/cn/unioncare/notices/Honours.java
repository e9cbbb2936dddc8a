package cn.unioncare.notices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What heads a list of candidates for an honour.
 *
 * @param title    such as 困难职工暖心人推荐人选公示
 * @param document the numbers of the notice that it follows
 * @param clause   where the notice asks for the publicity
 * @param places   where the notice wants it posted; empty where it does not say
 * @param deadline when the candidates must have been handed in, so that a publicity that ends later is warned of
 */
public record Honours(String title, String document, String clause, List<String> places,
                      Optional<OffsetDateTime> deadline) {

    public Honours {
        places = List.copyOf(places);
    }
}
