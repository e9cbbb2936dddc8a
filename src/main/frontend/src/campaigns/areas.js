/** What each content area asks for, in the order of its form. */

const outing = [
  { key: 'outing.heldOn', label: '日期', kind: 'date', must: true },
  { key: 'outing.staff', label: '参加人员（人）', kind: 'whole', max: 4, must: true },
  { key: 'outing.vehicles', label: '用车（辆）', kind: 'whole', max: 3, must: true },
  { key: 'outing.expense', label: '本次开支（元）', kind: 'money', must: true, hint: '交通、食宿等，不含慰问款物；轻车简从' },
];
const kind = (label, list) => ({ key: 'kind', label, kind: 'choice', list, must: true });
const text = (key, label, max) => ({ key, label, kind: max > 100 ? 'long' : 'text', max, must: true });
const people = label => ({ key: 'people', label, kind: 'whole', max: 8, must: true });
const amount = label => ({ key: 'amount', label, kind: 'money', must: true });

export const AREAS = [
  { area: 'HOUSEHOLD', path: 'rounds', name: '入户走访', unit: '户', fields: [kind('走访方式', 'household-round'), text('place', '走访地点', 60),
    { key: 'households', label: '走访户数', kind: 'whole', max: 5, must: true, hint: '各户情况在走访任务中逐户填写，这里登记本次出行' },
    { ...text('note', '情况', 1000), must: false }, ...outing] },
  { area: 'ENTERPRISE', path: 'enterprises', name: '企业走访', fields: [text('enterprise', '企业名称', 60), kind('企业状况', 'enterprise-condition'),
    { key: 'workers', label: '职工人数', kind: 'whole', max: 8, must: true }, text('operation', '生产经营状况', 1000), text('causes', '困难成因', 1000),
    text('plan', '发展规划', 1000), text('settlement', '职工安置和待遇落实情况', 1000), amount('慰问款物金额（元）'), ...outing] },
  { area: 'FRONTLINE', path: 'frontline', name: '一线慰问', fields: [kind('慰问对象', 'frontline-kind'), text('place', '慰问地点', 60), people('慰问人数'),
    amount('慰问款物金额（元）'), { ...text('note', '情况', 1000), must: false }, ...outing] },
  { area: 'MIGRANT', path: 'migrants', name: '农民工服务', fields: [kind('服务内容', 'migrant-service'), { ...text('partners', '联合单位', 100), must: false },
    people('服务人数'), { ...amount('金额（元）'), hint: '帮追欠薪的填追回金额，其他的填用于职工的金额' }, text('note', '情况', 1000), ...outing] },
  { area: 'RESOURCE', path: 'resources', name: '社会资源与捐赠', fields: [kind('资源类别', 'resource-kind'), text('giver', '提供单位', 60),
    amount('款物折合金额（元）'), { ...text('goods', '物资或服务', 200), must: false }, text('need', '对接的需求', 500), people('受益人数'),
    { key: 'deductible', label: '适用公益性捐赠税前列支', kind: 'yes-no', must: true }, ...outing] },
  { area: 'INSPECTION', path: 'inspections', name: '督查落实', fields: [kind('督查内容', 'inspection-kind'), text('unit', '被督查单位', 60),
    { key: 'households', label: '抽查户数', kind: 'whole', max: 7, must: true }, { key: 'problems', label: '发现问题户数', kind: 'whole', max: 7, must: true },
    text('findings', '督查情况', 1000), { ...text('correction', '整改要求和期限', 500), must: false }, ...outing] },
];
