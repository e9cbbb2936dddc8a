/** From the paths of the fields to what the server takes. */
export function bodyOf(kind, { file, ...values }) {
  const body = { entry: kind };
  for (const [path, value] of Object.entries(values)) {
    const [first, second] = path.split('.');
    if (second) {
      (body[first] ??= {})[second] = value;
    } else {
      body[first] = value;
    }
  }
  return body;
}
