package cn.unioncare.rights;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param correctionWorkingDays within how many working days a request for correction is decided */
@ConfigurationProperties("unioncare.rights")
record CorrectionSettings(@DefaultValue("15") int correctionWorkingDays) {

    CorrectionSettings {
        if (correctionWorkingDays < 1) {
            throw new IllegalArgumentException("更正申请的办理期限至少 1 个工作日：unioncare.rights.correction-working-days");
        }
    }
}
