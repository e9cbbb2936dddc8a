package cn.unioncare.dossier;

import cn.unioncare.audit.HeadFile;

/**
 * How the case's chain stands in the head of the last day that was over.
 *
 * @param day  the head of that day, as it is exported
 * @param seq  the number of the case's last event until then, 0 where it had none
 * @param hash the hash of that event; null where it had none
 */
record DayHead(HeadFile day, long seq, String hash) { }
