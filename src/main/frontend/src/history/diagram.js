import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { element } from '../elements.js';
import { daysOf } from './route.js';

/**
 * A flow as it was drawn, with the way that one run took: done, waiting and broken off each in its colour, how often and
 * how long in a mark at each step.
 *
 * @param {{diagram: string, stays: object[], flows: string[]}} run
 * @returns {Promise<{node: HTMLElement, fit: () => void, destroy: () => void}>} fit() once the node is in the page
 */
export async function diagramOf({ diagram, stays, flows }) {
  const canvasPlace = element('div', { class: 'canvas', role: 'img', 'aria-label': '流程图，已走过的路径用颜色标出；各环节的次数和用时见下表' });
  const viewer = new NavigatedViewer({ container: canvasPlace });
  await viewer.importXML(diagram);
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  flows.filter(id => known.get(id)).forEach(id => canvas.addMarker(id, 'taken'));
  stays.filter(({ element: id }) => known.get(id)).forEach(stay => {
    canvas.addMarker(stay.element, kindOf(stay));
    if (stay.kind.endsWith('Task') || stay.kind === 'callActivity') {
      viewer.get('overlays').add(stay.element, { position: { bottom: 4, left: 4 },
        html: element('div', { class: 'stay' }, `${stay.times} 次 · ${daysOf(stay.workingDays)}`) });
    }
  });
  const zoom = (label, text, step) => element('button', { type: 'button', class: 'uc-button', 'aria-label': label, title: label,
    onClick: () => step() }, text);
  const fit = () => {
    // In no page it has no size, and what is fitted to nothing is lost.
    if (canvasPlace.clientWidth > 0) {
      canvas.resized();
      canvas.zoom('fit-viewport', 'auto');
    }
  };
  return { node: element('div', { class: 'diagram' }, canvasPlace, element('div', { class: 'zoom' },
    zoom('放大', '＋', () => canvas.zoom(canvas.zoom() * 1.25)), zoom('缩小', '－', () => canvas.zoom(canvas.zoom() / 1.25)),
    zoom('显示全图', '全图', fit)), legend()), fit, destroy: () => viewer.destroy() };
}

export function kindOf({ waits, broken }) {
  return waits ? 'waits' : broken ? 'broken' : 'done';
}

function legend() {
  return element('p', { class: 'legend' }, ...[['done', '已完成'], ['waits', '正在办理'], ['broken', '中止'], ['untouched', '未经过']]
    .map(([kind, name]) => element('span', {}, element('i', { class: `sample ${kind}` }), name)));
}
