import { Problem } from '../problem.js';

/** From the fields to what the server takes: without a name where the informant wishes so. */
export function bodyOf(union, { file, anonymous, 'contact.name': name, 'contact.means': means, ...values }) {
  return { union, ...values, contact: anonymous ? null : { name, means } };
}

/** @throws {Problem} */
export async function send(body, files) {
  const parts = new FormData();
  parts.append('report', new Blob([JSON.stringify(body)], { type: 'application/json' }));
  files.forEach(file => parts.append('file', file));
  let answer;
  try {
    answer = await fetch('/api/public/tipoffs', { method: 'POST', body: parts, headers: { Accept: 'application/json' }, cache: 'no-store' });
  } catch {
    throw Problem.ofNetwork();
  }
  if (!answer.ok) {
    throw await Problem.of(answer);
  }
  return answer.json();
}
