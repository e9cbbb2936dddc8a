import { element } from '../elements.js';

/** Lets the browser keep a file that `api.file` brought. */
export function keep({ name, content }) {
  const address = URL.createObjectURL(content);
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
