// Words that stand in the engine's pages themselves, where no file of translations reaches them.
const WORDS = new Map(Object.entries({
  'reset zoom': '恢复原始大小',
  'zoom in': '放大',
  'zoom out': '缩小',
  Actions: '操作',
  Download: '下载',
  Upload: '上传',
  'Loading diagram': '正在加载流程图',
  'Message is null.': '没有消息内容',
  null: '无',
  'Select all': '全选',
  'Unselect all': '取消全选',
  First: '首页',
  Previous: '上一页',
  Next: '下一页',
  Last: '末页',
  Today: '今天',
  Clear: '清除',
  Done: '完成',
  Hours: '时',
  Minutes: '分',
  'Toggle navigation': '展开或收起菜单',
  'Toggle this section': '展开或收起',
  'async-continuation': '异步继续',
  'async-before': '环节开始前',
  'async-after': '环节结束后',
  'Hit policy:': '命中策略：',
  Collect: '收集全部命中',
  Unique: '唯一命中',
  'Collects the values of all matching rules': '收集所有命中规则的值',
  When: '如果',
  And: '并且',
  Then: '则',
  Annotations: '说明',
  boolean: '是/否',
  string: '文本',
  integer: '整数',
  double: '小数',
  'Input type': '输入类型',
  'Output label': '输出名称',
  'Output type': '输出类型'
}));
/** What begins in English, or is an answer of the engine that the pages pass on as it is. */
const SENTENCES = [
  [/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)$/, '$1 $2'],
  [/^Decision name: /, '决策名称：'],
  [/^Input label: /, '输入名称：'],
  [/^(Error: )?The user with id '.*' does not have .*permission.*/s, '您没有查看或办理此项内容的权限。'],
  [/^(Error: )?(ENGINE-\d+ )?Cannot find .*/s, '没有这项内容，它可能已经办结。'],
  [/^(Error: )?(<.*)?(No matching|.* does not exist).*/s, '没有这项内容，它可能已经办结。']
];
const ATTRIBUTES = ['title', 'aria-label', 'placeholder', 'uib-tooltip'];

/** What a page shows of its translations where it was drawn before they had come, such as SEARCH_PLACEHOLDER. */
const KEY = /^[A-Z0-9]+(_[A-Z0-9]+)+$/;

/**
 * @param {string} text
 * @param {Record<string, string>} [labels] the page's own translations by their keys
 * @returns {string|undefined} the Chinese of what the pages say in English; undefined for everything else
 */
export function translated(text, labels = {}) {
  const bare = text.trim();
  const word = WORDS.get(bare) ?? (KEY.test(bare) && Object.hasOwn(labels, bare) ? labels[bare] : undefined);
  const [english, chinese] = word ? [bare, word] : SENTENCES.find(([beginning]) => beginning.test(bare)) ?? [];
  return chinese && bare.replace(english, chinese);
}

function translate(node, labels) {
  if (node.nodeType === Node.TEXT_NODE) {
    const chinese = translated(node.data, labels);
    if (chinese) {
      node.data = chinese;
    }
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, textarea, [contenteditable]')) {
    return;
  }
  for (const attribute of ATTRIBUTES) {
    const chinese = translated(node.getAttribute(attribute) ?? '', labels);
    if (chinese) {
      node.setAttribute(attribute, chinese);
    }
  }
  node.childNodes.forEach(child => translate(child, labels));
}

/**
 * Translates what stands in the page and whatever is put there later.
 *
 * @param {HTMLElement} page
 * @param {Record<string, string>} labels the page's own translations by their keys
 */
export function keepTranslated(page, labels) {
  translate(page, labels);
  new MutationObserver(changes => changes.forEach(({ type, target, addedNodes }) => type === 'childList'
    ? addedNodes.forEach(node => translate(node, labels)) : translate(target, labels)))
    .observe(page, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES });
}
