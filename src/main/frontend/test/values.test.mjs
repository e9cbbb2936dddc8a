import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handedIn } from '../src/form/values.js';

const SCHEMA = { components: [
  { type: 'html', id: 'Heading' },
  { type: 'group', id: 'Applicant', path: 'applicant', components: [
    { type: 'textfield', id: 'Name', key: 'name' }, { type: 'textfield', id: 'Unit', key: 'workUnit' }] },
  { type: 'dynamiclist', id: 'Members', path: 'members', components: [
    { type: 'textfield', id: 'MemberName', key: 'name' }, { type: 'number', id: 'Income', key: 'monthlyIncome' }] },
  { type: 'group', id: 'Materials', components: [
    { type: 'checklist', id: 'Handed', key: 'materials' },
    { type: 'group', id: 'Authorisation', path: 'authorisation', components: [
      { type: 'datetime', id: 'SignedOn', key: 'signedOn' }] }] },
  { type: 'checkbox', id: 'Truthful', key: 'truthful' },
  { type: 'filepicker', id: 'Attachments', key: 'attachments' }] };

test('only what the schema declares is handed in', () => {
  const values = handedIn(SCHEMA, { applicant: { name: '测甲', secret: 1 }, context: { title: '…' },
    members: [{ name: '测乙', monthlyIncome: 800.5, row: 'x' }], materials: [], truthful: false });
  assert.deepEqual(values, { applicant: { name: '测甲' }, members: [{ name: '测乙', monthlyIncome: 800.5 }],
    materials: [], authorisation: {}, truthful: false, attachments: [] });
});

test('an empty field is left out, and a draft keeps it as empty', () => {
  const typed = { applicant: { name: '', workUnit: null }, members: [{ name: '测乙', monthlyIncome: null }] };
  assert.deepEqual(handedIn(SCHEMA, typed).applicant, {});
  assert.deepEqual(handedIn(SCHEMA, typed).members, [{ name: '测乙' }]);
  const draft = handedIn(SCHEMA, typed, { keepEmpty: true });
  assert.deepEqual(draft.applicant, { name: null, workUnit: null });
  assert.deepEqual(draft.members, [{ name: '测乙', monthlyIncome: null }]);
});

test('what is hidden is not handed in, with all that is in it', () => {
  const hidden = new Set(['Authorisation', 'Members']);
  const values = handedIn(SCHEMA, { authorisation: { signedOn: '2018-02-01' }, members: [{ name: '测乙' }] },
    { isShown: id => !hidden.has(id) });
  assert.equal('authorisation' in values, false);
  assert.equal('members' in values, false);
});

test('an enclosure is handed in by its number and kind, and not before it is uploaded', () => {
  const values = handedIn(SCHEMA, { attachments: [
    { id: 'f-1', kind: 'ID_CARD', name: '身份证.jpg', type: 'image/jpeg', size: 5 },
    { name: '正在上传.pdf' }, { id: 'f-2', name: '未选类型.pdf' }] });
  assert.deepEqual(JSON.parse(JSON.stringify(values.attachments)), [{ id: 'f-1', kind: 'ID_CARD' }, { id: 'f-2' }]);
});
