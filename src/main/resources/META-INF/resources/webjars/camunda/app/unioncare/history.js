// Ended cases in Cockpit, at its own plugin points: a page of its own, a tab at each flow and at each running case, and a
// section of the overview. What is shown is the page of the product, which knows who may see what.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const OVERVIEW_FIRST = 100;

// The drawing's library is large, and most who come to Cockpit look at something else.
const shown = (name, node, about) => import(`${root}/history/cockpit.js`).then(parts => parts.show(name, node, about));

function view(id, pluginPoint, name, properties) {
  let gone = () => {};
  return {
    id: `unioncare-history-${id}`,
    pluginPoint,
    priority: properties.priority ?? OVERVIEW_FIRST,
    properties,
    render(node, about = {}) {
      let here = true;
      let end = null;
      gone = () => {
        here = false;
        end?.();
      };
      shown(name, node, about).then(close => {
        end = close;
        if (!here) {
          close();
        }
      });
    },
    unmount() {
      gone();
    }
  };
}

export default [
  view('page', 'cockpit.route', 'list', { path: '/history' }),
  view('run', 'cockpit.route', 'run', { path: '/history/:run' }),
  {
    id: 'unioncare-history-way',
    pluginPoint: 'cockpit.navigation',
    priority: 1,
    properties: { checkActive: address => address.includes('#/history') },
    render(node) {
      const link = document.createElement('a');
      link.href = '#/history';
      link.textContent = '办理历史';
      node.append(link);
    }
  },
  view('of-flow', 'cockpit.processDefinition.runtime.tab', 'flow', { label: '已办结案件', priority: 5 }),
  view('of-case', 'cockpit.processInstance.runtime.tab', 'instance', { label: '办理过程', priority: 5 }),
  view('overview', 'cockpit.processes.dashboard', 'recent', { label: '最近办结的案件', priority: -5 })
];
