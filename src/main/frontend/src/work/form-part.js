import { element } from '../elements.js';
import { FormView } from '../form-view.js';

/** The form of a task or for a new case, with the button that hands it in. */
export class FormPart {

  /**
   * @param {object} answer of the server
   * @param {{path?: {draft: string, form: string}, onHandIn?: (values: object) => Promise<void>, hand?: string}} how path: of
   *   the draft and of the answer; without onHandIn the form is only shown
   */
  constructor(answer, { path, onHandIn, hand = '提交' }) {
    const place = element('div', {});
    this.onHandIn = onHandIn;
    this.button = onHandIn && element('button', { type: 'button', class: 'uc-button uc-primary hand-in',
      onClick: () => this.handIn() }, hand);
    this.node = element('section', { class: 'form-part', 'aria-label': answer.name }, place,
      this.button && element('div', { class: 'uc-buttons' }, this.button));
    this.view = new FormView(place, { answer, onSubmit: () => this.handIn(),
      autosave: path && { put: path.draft, delete: path.draft, form: path.form } });
  }

  async handIn() {
    if (!this.onHandIn || this.button.disabled || !this.view.validate()) {
      return;
    }
    this.button.disabled = true;
    await this.view.pauseDraft();
    try {
      await this.onHandIn(this.view.values());
    } catch (problem) {
      this.view.resumeDraft();
      this.view.showProblem(problem);
    } finally {
      this.button.disabled = false;
    }
  }

  saveDraft() {
    return this.view.saveDraft();
  }

  destroy() {
    this.view.destroy();
  }
}
