package cn.unioncare.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What each flow can be searched by, of its newest model. */
@Service
public class FlowOutlines {

    private final Drawings drawings;

    FlowOutlines(Drawings drawings) {
        this.drawings = drawings;
    }

    public List<FlowOutline> all() {
        List<Drawing> newest = drawings.newest();
        Set<String> called = newest.stream().flatMap(drawing -> drawing.called().stream()).collect(Collectors.toSet());
        return newest.stream().map(drawing -> FlowOutline.of(drawing, called.contains(drawing.flow()))).toList();
    }
}
