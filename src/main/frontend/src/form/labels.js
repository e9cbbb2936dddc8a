/** A heading without its number and its remark: 三、共同生活的家庭成员（不含申请人） is 共同生活的家庭成员. */
export function plain(label = '') {
  return label.replace(/^[一二三四五六七八九十]+、/, '').replace(/（[^）]*）/g, '').trim();
}

/** What a row of the list is called: 共同生活的家庭成员 is a list of 家庭成员. */
export function nounOf(label = '') {
  return plain(label).split('的').pop();
}

/** The label of a component, wherever its type keeps it. */
export function labelOf(component) {
  return component.label || component.dateLabel || component.timeLabel || component.key || '';
}
