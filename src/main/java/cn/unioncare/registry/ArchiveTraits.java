package cn.unioncare.registry;

/**
 * What archives are counted by besides category, cause and level; all are codes of {@code code-lists.csv}.
 *
 * @param focusGroup  五类重点群体; null where none is chosen
 * @param workStatus  职工身份
 * @param modelWorker 劳模类型
 */
public record ArchiveTraits(String focusGroup, String workStatus, String modelWorker) { }
