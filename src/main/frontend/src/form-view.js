import { Form } from '@bpmn-io/form-js-viewer';
import { confirmed } from './dialog.js';
import { DraftLine } from './draft-line.js';
import { element } from './elements.js';
import { withFigures } from './figures/strip.js';
import { speakChinese } from './form/chinese.js';
import { Checks } from './form/checks.js';
import { ownModule } from './form/fields.js';
import { domIdOf, elementOf, placesOf } from './form/places.js';
import { placed } from './form/refusals.js';
import { describeRows, guardRows } from './form/rows.js';
import { ErrorSummary } from './form/summary.js';
import { handedIn } from './form/values.js';
import { paperLink } from './paper-link.js';
import { papersOf } from './papers.js';

speakChinese();

/**
 * A task's form or a start form, as `GET /api/tasks/{id}/form` and `GET /api/forms/{form}` answer it: earlier papers,
 * what has to be put right, the form, and the line about the draft.
 */
export class FormView {

  /**
   * @param {HTMLElement} container is emptied
   * @param {object} how
   * @param {object} how.answer of the server
   * @param {() => void} [how.onSubmit] Ctrl and Enter were pressed; Enter alone never hands in
   * @param {(values: object) => void} [how.onChange] something was typed; not called for what the answer fills in
   * @param {{put: string, delete: string, form: string}} [how.autosave] the paths of the draft on our server, and of
   *   the answer, which is asked for again when the draft is thrown away
   */
  constructor(container, { answer, onSubmit = () => {}, onChange = () => {}, autosave }) {
    this.answer = answer;
    this.schema = withFigures(answer.schema, answer.data);
    this.onChange = onChange;
    this.summary = new ErrorSummary();
    this.body = element('div', { class: 'uc-form-body' });
    this.root = element('div', { class: 'uc-form' }, papersOf(answer.earlier, answer.case), paperLink(answer.case), this.summary.node, this.body);
    container.replaceChildren(this.root);
    // Within Tasklist the form stands inside another one, which must not hear of it.
    this.root.addEventListener('submit', event => {
      event.preventDefault();
      event.stopPropagation();
    });
    this.root.addEventListener('keydown', event => event.ctrlKey && event.key === 'Enter' && onSubmit());
    guardRows(this.body, confirmed);
    // Waiting for a pause in typing, form-js would lose what was typed when anything else on the page changed meanwhile.
    this.form = new Form({ container: this.body, additionalModules: [ownModule], debounce: false });
    this.checks = new Checks(this.form);
    this.uploads = this.form.get('uploads');
    this.listen();
    if (autosave && !answer.readOnly) {
      this.keepDrafts(autosave);
    }
    /** Resolved when the form stands on the page. */
    this.ready = this.fill(answer.data, answer.readOnly);
  }

  /** What is handed in. */
  values() {
    return this.collected({ keepEmpty: false });
  }

  /** @returns {boolean} whether everything is in order; if not, the summary says what is missing */
  validate() {
    this.checks.begin();
    this.headings([]);
    const errors = this.form.validate();
    const lines = placesOf(this.form).filter(({ kind }) => kind === 'field').flatMap(place =>
      this.errorsAt(errors, place).map(message => this.line(message, place)));
    if (this.uploads.running()) {
      lines.push({ message: '有附件正在上传，请等上传完成后再提交' });
    }
    if (lines.length) {
      this.summary.show(`有 ${lines.length} 处需要更正，更正后再提交`, lines);
    } else {
      this.summary.hide();
    }
    return lines.length === 0;
  }

  /** Shows what the server refused, at the fields of which it speaks. @param {import('./problem.js').Problem} problem */
  showProblem(problem) {
    const refusals = placed(problem.errors ?? [], placesOf(this.form));
    const ofFields = refusals.filter(({ place }) => place?.kind === 'field');
    this.checks.tell(ofFields);
    this.form.validate();
    this.headings(refusals.filter(({ place }) => place?.kind === 'heading'));
    this.summary.show(refusals.length ? `提交未成功，有 ${refusals.length} 处需要更正` : problem.detail,
      refusals.map(({ message, place }) => this.line(message, place)));
  }

  /** Locks the form, or opens it again with what stands in it. @param {boolean} readOnly */
  setReadOnly(readOnly) {
    this.ready = this.fill(this.form._getState().data, readOnly);
    return this.ready;
  }

  /** Keeps what has not been kept yet. */
  saveDraft() {
    return this.draft ? this.draft.saveNow() : Promise.resolve();
  }

  /** Before handing in: no draft may arrive after it. */
  async pauseDraft() {
    await this.draft?.stop();
  }

  /** The handing in failed: drafts are kept again. */
  resumeDraft() {
    this.draft?.resume();
  }

  /** @returns {Promise<void>} when what was typed last has been kept */
  async destroy() {
    const kept = this.draft?.destroy();
    this.uploads.stop();
    // form-js looks at a field that loses the focus, and must not look at one that is gone.
    if (this.root.contains(document.activeElement)) {
      document.activeElement.blur();
    }
    this.form.destroy();
    this.root.remove();
    await kept;
  }

  listen() {
    this.form.on('changed', () => requestAnimationFrame(() => describeRows(this.form, this.body)));
    this.form.on('field.updated', ({ fieldInstance }) => {
      this.clearHeadings(fieldInstance?.valuePath ?? []);
      this.typed();
    });
    this.form.on('repeatRenderManager.add', () => this.typed());
    this.form.on('repeatRenderManager.remove', () => this.typed());
  }

  typed() {
    // The state is set after the event.
    queueMicrotask(() => {
      this.draft?.changed();
      this.onChange(this.values());
    });
  }

  // Expressions do not compute while the form is read-only, so it is imported again rather than switched over.
  async fill(data, readOnly) {
    this.form.setProperty('readOnly', Boolean(readOnly));
    await this.form.importSchema(this.schema, data ?? {});
  }

  keepDrafts(paths) {
    this.draft = new DraftLine(this.root, { paths, values: () => this.collected({ keepEmpty: true }),
      savedAt: this.answer.draftSavedAt, onCleared: answer => this.fill(answer.data, answer.readOnly) });
  }

  collected({ keepEmpty }) {
    const shown = new Set(this.form.get('formFieldInstanceRegistry').getAll().map(({ id }) => id));
    return handedIn(this.answer.schema, this.form._getSubmitData(),
      { isShown: id => shown.has(id), keepEmpty });
  }

  errorsAt(errors, { id, indexes }) {
    const found = [id, ...Object.values(indexes)].reduce((value, step) => value?.[step], errors);
    return Array.isArray(found) ? found.filter(message => typeof message === 'string') : [];
  }

  line(message, place) {
    return { message, name: place?.name, go: place && (() => this.goTo(place)) };
  }

  goTo(place) {
    const target = elementOf(place, this.body);
    if (target && target.offsetParent === null) {
      // In a row of a long list that is folded.
      target.closest('.fjs-form-field-dynamiclist')?.querySelector('.fjs-repeat-render-collapse')?.click();
    }
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }

  headings(refusals) {
    this.body.querySelectorAll('[data-uc-error]').forEach(label => label.removeAttribute('data-uc-error'));
    for (const { message, place } of refusals) {
      const heading = this.body.querySelector(`#${CSS.escape(domIdOf(this.form, place.id, place.indexes))}`);
      heading?.setAttribute('data-uc-error', [heading.getAttribute('data-uc-error'), message].filter(Boolean).join('；'));
      heading?.setAttribute('data-uc-path', place.path.join('.'));
      heading?.setAttribute('tabindex', '-1');
    }
  }

  clearHeadings(path) {
    const changed = path.join('.');
    this.body.querySelectorAll('[data-uc-error]').forEach(label => {
      if (changed.startsWith(label.getAttribute('data-uc-path'))) {
        label.removeAttribute('data-uc-error');
      }
    });
  }
}
