package cn.unioncare.hardship;

import cn.unioncare.documents.Code;

/**
 * What the surveyors saw at home for the 困难职工档案表: 符合条件的列为评议对象，填写《困难职工档案表》
 * (冀工办发〔2017〕44号 二(一)2). Its components are named as in {@link ArchiveEntry}, which begins from them.
 */
public record HomeFindings(
        @Code("housing") String housing,
        @Code("housing-area") String housingArea,
        @Code("medical-insurance") String medicalInsurance,
        Boolean selfReliant,
        Boolean noneEmployed,
        Boolean singleParent) { }
