package cn.unioncare.history;

import java.util.List;
import org.springframework.stereotype.Service;

/** What each flow can be searched by, of its newest model. */
@Service
public class FlowOutlines {

    private final Drawings drawings;

    FlowOutlines(Drawings drawings) {
        this.drawings = drawings;
    }

    public List<FlowOutline> all() {
        return drawings.newest().stream().map(FlowOutline::of).toList();
    }
}
