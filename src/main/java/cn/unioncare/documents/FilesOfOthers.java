package cn.unioncare.documents;

/** Which papers of a case may tell of other people than its household, such as of whoever objected. */
public interface FilesOfOthers {

    /** @param step the element of the model with which the paper was handed in */
    boolean mayTellOfOthers(String step);
}
