import { isEqual } from './equal.js';
import { contradictions } from './identity.js';

/**
 * What is checked beside form-js' own rules: every enclosure has a kind, a person is who the ID number says, and what
 * the server refused stands at its field until the value changes, where form-js would drop it as soon as somebody walks
 * through the field.
 */
export class Checks {

  /** @param {import('@bpmn-io/form-js-viewer').Form} form */
  constructor(form) {
    this.form = form;
    this.told = new Map();
    // Nobody has chosen the kind of a file that has just arrived; it is missed when the form is handed in.
    this.handingIn = false;
    const fields = form.get('formFieldRegistry');
    const validator = form.get('validator');
    const theirs = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) =>
      [...theirs(instance, value), ...this.handingIn ? this.missed(fields.get(instance.id), instance, value) : [],
        ...this.refused(instance, value)];
  }

  /** @param {{message: string, place: {path: (string|number)[]}}[]} refusals each of a field */
  tell(refusals) {
    this.told.clear();
    for (const { message, place: { path } } of refusals) {
      const key = path.join('.');
      const known = this.told.get(key) ?? { value: structuredClone(this.valueAt(path) ?? null), messages: [] };
      known.messages.push(message);
      this.told.set(key, known);
    }
  }

  /** The form is about to be handed in: what the server refused is forgotten, since it may hang on another field. */
  begin() {
    this.told.clear();
    this.handingIn = true;
  }

  missed(field, { valuePath }, value) {
    return [...kindless(field, value), ...contradictions(field?.key, value, this.valueAt(valuePath.slice(0, -1)))];
  }

  refused({ valuePath }, value) {
    const known = this.told.get(valuePath.join('.'));
    return known && isEqual(known.value, value) ? known.messages : [];
  }

  valueAt(path) {
    return path.reduce((value, step) => value?.[step], this.form._getState().data);
  }
}

function kindless(field, value) {
  const without = field?.type === 'filepicker' && Array.isArray(value) ? value.filter(({ kind }) => !kind) : [];
  return without.length ? [`请选择附件类型：${without.map(({ name }) => name).join('、')}`] : [];
}
