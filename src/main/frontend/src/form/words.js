import { nounOf } from './labels.js';

/** What form-js says of itself, and what we say instead. */
const WORDS = {
  'Add new {list}': ({ list }) => `添加${nounOf(list) || '一行'}`,
  'Expand all ({value})': '展开全部（{value}）',
  'Collapse': '收起',
  'Increment': '增加',
  'Decrement': '减少',
  'Remove tag': '移除',
  'Search': '请选择，可输入文字查找',
  'Skip to search': '跳到搜索',
  'No results': '没有匹配的选项',
  'All values selected': '已全部选择',
  'No content to show.': '没有内容',
  "External content couldn't be loaded.": '外部内容未能加载',
  'Nothing to show.': '暂无内容',
  '{page} of {total}': '第 {page} 页，共 {total} 页',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Click to sort by {value} descending': '按{value}降序排列',
  'Click to sort by {value} ascending': '按{value}升序排列',
  'Click to remove sorting': '取消排序',
  'No files selected': '未选择文件',
  '{value} files selected': '已选择 {value} 个文件',
  'Document reference is not defined.': '未指定文件',
  'Unable to download document': '文件未能下载',
  'Download {fileName}': '下载 {fileName}',
  'Date and time must both be entered.': '日期和时间均应填写',
  'Value is not a number.': '应填写数字',
  'Value is expected to be an integer.': '应填写整数',
  'Value is expected to have at most 1 decimal digit.': '最多一位小数',
  'Value is expected to have at most {value} decimal digits.': '最多 {value} 位小数',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    '请填写有效的数值，最接近的是 {previousValue} 和 {nextValue}',
  'Field must match pattern {value}.': '格式不正确',
  'Field is required.': '此项必填',
  'Field must have minimum value of {value}.': '不能小于 {value}',
  'Field must have maximum value of {value}.': '不能大于 {value}',
  'Field must have minimum length of {value}.': '至少 {value} 个字',
  'Field must have maximum length of {value}.': '最多 {value} 个字',
  'Min validation value is not a valid number.': '最小值设置有误',
  'Max validation value is not a valid number.': '最大值设置有误',
  'Field must be a valid email.': '电子邮箱格式不正确',
  "binding path '{value}' is already claimed": '字段“{value}”重复',
  'Field must be a valid international phone number. (e.g. +4930664040900)': '电话号码格式不正确',
};

/** The words of form-js that are known here; a test holds them against its source. */
export const KNOWN_WORDS = Object.keys(WORDS);

/** Stands in for form-js' own translation. */
export function translate(template, replacements = {}) {
  const ours = WORDS[template] ?? template;
  return typeof ours === 'function' ? ours(replacements)
    : ours.replace(/{([^}]+)}/g, (whole, name) => replacements[name] ?? whole);
}
