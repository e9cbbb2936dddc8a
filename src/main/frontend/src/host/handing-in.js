import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { endingOf } from './irreversible.js';

/**
 * Hands a form in: once, however often it is asked for, and only after a yes where it ends the case. What is refused
 * stands at the fields, and everything that was typed stays.
 *
 * @param {import('../form-view.js').FormView} view
 * @param {{submit: string}} source
 * @returns {Promise<{done: boolean, answer?: object, problem?: import('../problem.js').Problem}>} done: false where
 *   something is missing, was refused or was not confirmed
 */
export async function handIn(view, source) {
  if (!view.validate()) {
    return { done: false };
  }
  const values = view.values();
  const ending = endingOf(view.answer.key, values);
  if (ending && !await confirmed(ending.title, ending.what, ending.yes)) {
    return { done: false };
  }
  await view.pauseDraft();
  try {
    return { done: true, answer: await api.post(source.submit, values) };
  } catch (problem) {
    view.resumeDraft();
    view.showProblem(problem);
    return { done: false, problem };
  }
}
