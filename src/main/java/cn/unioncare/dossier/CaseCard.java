package cn.unioncare.dossier;

import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/**
 * What a case is, without anything of the person.
 *
 * @param kind      in Chinese
 * @param title     in Chinese, names shortened
 * @param union     whose case it is
 * @param stateName in Chinese
 * @param ended     whether it has come to its end
 */
public record CaseCard(String kind, String title, UnionCode union, String state, String stateName, boolean ended, LocalDate filedOn) { }
