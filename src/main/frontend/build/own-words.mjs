import { readFileSync } from 'node:fs';

/**
 * The words that form-js has hard-coded instead of passing them through its translation, and ours; and the places where
 * it would follow the language of the browser instead of ours. Each must be found exactly as often as is said: a new
 * release of form-js that says something else stops the build instead of speaking English.
 */
const WORDS = [
  ['children: "Browse"', 'children: "选择文件"', 1],
  ["placeholder: 'Search',", "placeholder: '请选择，可输入文字查找',", 1],
  ["children: valueLabel || 'Select'", "children: valueLabel || '请选择'", 1],
  ['"aria-label": `Remove list item ${itemIndex + 1}`', '"aria-label": `删除第${itemIndex + 1}行`', 1],
  ["translate('Add new')", "translate('Add new {list}', { list: repeaterField.label })", 1],
  ['dateFormat: getLocaleDateFlatpickrConfig(),', "dateFormat: 'Y-m-d',", 1],
  ['placeholder: getLocaleReadableDateFormat(),', "placeholder: '年-月-日',", 1],
  ["'01/01/1900'", "'1900-01-01'", 1],
  ["'hh:mm --'", "'时:分'", 1],
  ["'hh:mm'", "'时:分'", 1],
];

/** @param {string} source of form-js */
export function inChinese(source) {
  for (const [theirs, ours, times] of WORDS) {
    const found = source.split(theirs).length - 1;
    if (found !== times) {
      throw new Error(`form-js should say ${theirs} ${times} time(s), not ${found}: see build/own-words.mjs`);
    }
    source = source.replaceAll(theirs, () => ours);
  }
  return source;
}

/** The plugin that lets esbuild read form-js in our words. */
export const ownWords = {
  name: 'own-words',
  setup(build) {
    build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, ({ path }) =>
      ({ contents: inChinese(readFileSync(path, 'utf8')), loader: 'js' }));
  },
};
