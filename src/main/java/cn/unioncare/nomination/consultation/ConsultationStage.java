package cn.unioncare.nomination.consultation;

/** When organs are consulted: by the unit before it posts a candidate, or by the first tier that reviews him. */
public enum ConsultationStage {
    /** The unit's own party and discipline organs (大机电工〔2019〕11号 四(二)). */
    UNIT_CONSENT,
    /** By who administers the cadre: 组织（人事）, 纪检监察, for heads of private enterprises 工商联 (冀工字〔2021〕11号 三.2). */
    CONSULTATION
}
