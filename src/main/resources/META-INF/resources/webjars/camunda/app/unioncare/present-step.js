// A running case in Cockpit opens on the step at which it stands, large enough to be read; fitted into its place the
// whole drawing would be a few pixels high. Where somebody has moved the drawing before, it stays as it was left.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const READABLE = 0.9;

export default {
  id: 'unioncare-present-step',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  priority: 0,
  render(viewer, { processInstanceId }) {
    if (!/[?&]viewbox=/.test(location.hash)) {
      waiting(processInstanceId).then(steps => show(viewer, steps), () => {});
    }
  },
  unmount() {}
};

async function waiting(instance) {
  const answer = await fetch(`${root}/camunda/api/engine/engine/default/process-instance/${encodeURIComponent(instance)}/activity-instances`,
    { headers: { Accept: 'application/json' } });
  return answer.ok ? innermost(await answer.json()) : [];
}

function innermost({ activityId, childActivityInstances: inner = [], childTransitionInstances: arriving = [] }) {
  return inner.length + arriving.length === 0 ? [activityId]
    : [...inner.flatMap(innermost), ...arriving.map(one => one.activityId)];
}

function show(viewer, steps) {
  const canvas = viewer.get('canvas');
  const step = steps.map(id => viewer.get('elementRegistry').get(id)).find(Boolean);
  const { outer, scale } = canvas.viewbox();
  if (step && scale < READABLE) {
    const [width, height] = [outer.width / READABLE, outer.height / READABLE];
    canvas.viewbox({ x: step.x + step.width / 2 - width / 2, y: step.y + step.height / 2 - height / 2, width, height });
  }
}
