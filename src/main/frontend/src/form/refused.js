import { isEqual } from './equal.js';

/**
 * Lets what the server refused stand at its fields until the value changes: form-js would drop it as soon as somebody
 * walks through the field.
 */
export class Refused {

  /** @param {import('@bpmn-io/form-js-viewer').Form} form */
  constructor(form) {
    this.form = form;
    this.told = new Map();
    const validator = form.get('validator');
    const theirs = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => [...theirs(instance, value), ...this.of(instance, value)];
  }

  /** @param {{message: string, place: object}[]} refusals each of a field */
  tell(refusals) {
    this.told.clear();
    for (const { message, place: { path } } of refusals) {
      const key = path.join('.');
      const known = this.told.get(key) ?? { value: structuredClone(this.valueAt(path)), messages: [] };
      known.messages.push(message);
      this.told.set(key, known);
    }
  }

  /** Before handing in again: what decides may stand in another field. */
  forget() {
    this.told.clear();
  }

  of({ valuePath }, value) {
    const known = this.told.get(valuePath.join('.'));
    return known && isEqual(known.value, value) ? known.messages : [];
  }

  valueAt(path) {
    return path.reduce((value, step) => value?.[step], this.form._getState().data);
  }
}
