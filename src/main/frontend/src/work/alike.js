/**
 * The form that is filled once for several cases: without what it shows of one of them, and without enclosures, each of
 * which belongs to one record.
 *
 * @param {object} schema of a Camunda Form
 */
export function commonForm(schema) {
  return { ...schema, components: common(schema.components) };
}

function common(components = []) {
  return components.filter(component => component.type !== 'filepicker' && !tellsOfACase(component))
    .map(component => component.components ? { ...component, components: common(component.components) } : component);
}

function tellsOfACase({ type, components, ...own }) {
  return !components && ['html', 'text', 'table'].includes(type) && JSON.stringify(own).includes('context');
}
