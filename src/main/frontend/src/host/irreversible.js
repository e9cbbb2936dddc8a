/**
 * Completions that end a case or cannot be taken back, by the task's key: what the form must say for it, and what is
 * then asked of the person who hands it in.
 */
const ENDINGS = {
  CheckCompleteness: { when: ({ decision }) => decision === 'WITHDRAWN', title: '确认撤回申请',
    what: '提交后，本案以“申请已撤回”结束，不能恢复；职工再次申请须重新登记。', yes: '确认撤回' },
  SurveyHome: { when: ({ conclusion }) => conclusion === 'UNQUALIFIED', title: '确认不符合，予以剔除',
    what: '提交后，经共同调查人签字确认，本案将按不符合条件办结，并向申请人出具不予建档告知书。', yes: '确认剔除' },
  ReviewManually: { when: ({ accepted }) => accepted === false, title: '确认不符合认定标准',
    what: '提交后，本案按不符合认定标准办结，并向申请人出具不予建档告知书，不能撤销。', yes: '确认不符合' },
  HandleDuplicate: { when: ({ decision }) => decision === 'MERGED', title: '确认并入户主档案',
    what: '提交后，本案不再单独建档，以并入他户办结，并书面告知申请人，不能撤销。', yes: '确认并入' },
  Determine: { when: ({ decision }) => decision === 'REJECTED', title: '确认不予认定',
    what: '提交后，本案以“不予建档”结束，并向申请人出具书面告知书，不能撤销。', yes: '确认不予认定' },
  InvestigateObjection: { when: ({ upheld }) => upheld === true, title: '确认异议属实',
    what: '提交后，公示终止，本案取消建档资格并书面告知申请人，不能撤销。', yes: '确认属实' },
};

/** At every step that asks for it. */
const KINSHIP = { title: '确认有亲属关系，应当回避',
  what: '提交后，所填内容不保存，任务退回由他人办理，您此后不能再查看、办理本案，且不能自行撤回此声明。', yes: '确认回避' };

/**
 * @param {string} key of the task
 * @param {object} values that are handed in
 * @returns {{title: string, what: string, yes: string}|null} what to ask first; null where nothing need be asked
 */
export function endingOf(key, values) {
  if (values.noKinship === false) {
    return KINSHIP;
  }
  const ending = ENDINGS[key];
  return ending?.when(values) ? ending : null;
}
