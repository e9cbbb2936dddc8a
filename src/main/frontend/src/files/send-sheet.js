import { sendForm } from './send-form.js';

/** Sends an Excel file and reads the answer. @param {string} path @param {File} file @returns {Promise<object>} */
export function sendSheet(path, file) {
  return sendForm(path, [['file', file]]);
}
