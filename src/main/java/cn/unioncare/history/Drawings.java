package cn.unioncare.history;

import java.util.List;

/** The models as they were deployed, each version for itself. */
public interface Drawings {

    /** @param definition a model's id and version, as the engine names it */
    Drawing of(String definition);

    /** @return the newest version of every model, by its id */
    List<Drawing> newest();
}
