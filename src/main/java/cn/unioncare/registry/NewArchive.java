package cn.unioncare.registry;

import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.IdNumber;

/**
 * What an archive is opened with.
 *
 * @param register   the number of the household register
 * @param category   困难类别, in Chinese
 * @param mainCause  the code of the main cause
 * @param level      建档标准, a code of the list {@code archive-level}
 * @param content    the whole 困难职工档案表, a record that is kept as sealed JSON
 */
public record NewArchive(CaseId caseId, ReviewRoute route, String register, IdNumber head, String name,
                         int householdSize, String category, String ruleSet, String mainCause, String level,
                         ArchiveTraits traits, Object content) { }
