package cn.unioncare.vault;

import java.util.List;

/** A store that keeps sealed values says where, so that they can be sealed anew with another key. */
public interface SealedColumns {

    List<SealedColumn> sealedColumns();
}
