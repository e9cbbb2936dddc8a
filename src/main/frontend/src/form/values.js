/**
 * The form's values as they are handed in: only what the schema declares and shows, without empty fields, enclosures
 * reduced to what identifies them. A draft keeps empty fields as null, so that what was emptied stays empty.
 *
 * @param {object} schema
 * @param {object} submitted by path, hidden fields left out
 * @param {{isShown?: (id: string) => boolean, keepEmpty?: boolean}} [how] isShown: of the component with that id
 */
export function handedIn(schema, submitted, { isShown = () => true, keepEmpty = false } = {}) {
  const values = {};
  collect(schema.components ?? [], submitted, values, { isShown, keepEmpty });
  return values;
}

function collect(components, from, to, how) {
  for (const component of components.filter(({ id }) => how.isShown(id))) {
    if (component.type === 'dynamiclist') {
      const rows = at(from, component.path) ?? [];
      put(to, component.path, rows.map(row => {
        const values = {};
        collect(component.components ?? [], row ?? {}, values, how);
        return values;
      }));
    } else if (component.components) {
      const inner = component.path ? at(to, component.path) ?? {} : to;
      collect(component.components, (component.path ? at(from, component.path) : from) ?? {}, inner, how);
      if (component.path) {
        put(to, component.path, inner);
      }
    } else if (component.key) {
      const value = cleaned(component, at(from, component.key));
      if (value !== undefined || keepsNull(component, how)) {
        put(to, component.key, value ?? null);
      }
    }
  }
}

function keepsNull(component, { keepEmpty }) {
  return keepEmpty && component.type !== 'filepicker';
}

function cleaned({ type }, value) {
  if (type === 'filepicker') {
    return Array.isArray(value) ? value.filter(file => file.id).map(({ id, kind }) => ({ id, kind: kind || undefined }))
      : [];
  }
  return value === null || value === '' ? undefined : value;
}

function at(object, path) {
  return path.split('.').reduce((value, step) => value?.[step], object);
}

function put(object, path, value) {
  const steps = path.split('.');
  const last = steps.pop();
  const holder = steps.reduce((value, step) => value[step] ??= {}, object);
  holder[last] = value;
}
