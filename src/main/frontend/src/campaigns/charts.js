import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { element } from '../elements.js';
import { everyDay } from './reckon.js';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const COLOURS = { visited: '#1e6b2a', excused: '#8a6d00', uncovered: '#b3261e', pace: '#1f4e8c' };
// By name, since the room for a word is measured before it stands in the page.
export const FONT = { fontFamily: 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif', fontSize: 13 };
const ROW = 34;

/** A picture in the page that keeps to its room and is drawn anew when told. */
export class Chart {

  /** @param {string} label what it shows, for whoever cannot see it; the same stands in a table beside it */
  constructor(label, kind) {
    this.node = element('div', { class: `chart ${kind}`, role: 'img', 'aria-label': label });
  }

  draw(option) {
    if (!this.drawn) {
      this.drawn = init(this.node, null, { renderer: 'svg', width: this.node.clientWidth || 600, height: option.height });
      this.watch = new ResizeObserver(() => this.drawn.resize({ width: this.node.clientWidth }));
      this.watch.observe(this.node);
    }
    this.drawn.resize({ height: option.height });
    this.drawn.setOption(option.chart, true);
  }

  destroy() {
    this.watch?.disconnect();
    this.drawn?.dispose();
  }
}

/** Each union a bar: visited, explained, uncovered. */
export function coverageOption(units) {
  const shown = [...units].reverse();
  const series = [['已走访', 'visited'], ['已说明原因', 'excused'], ['未走访', 'uncovered']].map(([name, key]) => ({ name, type: 'bar',
    stack: 'all', barMaxWidth: 20, itemStyle: { color: COLOURS[key] }, data: shown.map(unit => unit[key]) }));
  return { height: 70 + ROW * Math.max(1, shown.length), chart: { animation: false, textStyle: FONT, aria: { enabled: true },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true }, legend: { top: 0, left: 0 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } }, xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', data: shown.map(({ name }) => name), axisTick: { show: false },
      axisLabel: { width: 150, overflow: 'truncate' } }, series } };
}

/** Each union a bar of one colour. @param {{name: string, amount: number}[]} items */
export function amountsOption(items, unit) {
  const shown = [...items].reverse();
  return { height: 50 + ROW * Math.max(1, shown.length), chart: { animation: false, textStyle: FONT, aria: { enabled: true },
    grid: { left: 8, right: 40, top: 24, bottom: 8, containLabel: true }, tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', name: unit }, yAxis: { type: 'category', data: shown.map(({ name }) => name), axisTick: { show: false },
      axisLabel: { width: 150, overflow: 'truncate' } },
    series: [{ type: 'bar', barMaxWidth: 20, itemStyle: { color: COLOURS.pace }, data: shown.map(({ amount }) => amount) }] } };
}

/** How many were visited each day, against how many a day are needed from now on. */
export function daysOption(pace, days) {
  const all = everyDay(pace, days);
  return { height: 260, chart: { animation: false, textStyle: FONT, aria: { enabled: true },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true }, legend: { top: 0, left: 0 }, tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: all.map(({ day }) => day.slice(5)) }, yAxis: { type: 'value', minInterval: 1 },
    series: [{ name: '走访户数', type: 'bar', barMaxWidth: 24, itemStyle: { color: COLOURS.visited }, data: all.map(({ visited }) => visited) },
      { name: '今后每天须走访', type: 'line', symbol: 'none', lineStyle: { color: COLOURS.pace, type: 'dashed' }, itemStyle: { color: COLOURS.pace },
        data: all.map(({ day }) => day < pace.today ? null : pace.perDay) }] } };
}

/** What arrived each day from each source. */
export function moneyOption({ sources, days }) {
  const all = [...new Set(days.map(({ day }) => day))].sort();
  return { height: 260, chart: { animation: false, textStyle: FONT, aria: { enabled: true },
    grid: { left: 8, right: 16, top: 60, bottom: 8, containLabel: true }, legend: { top: 0, left: 0 }, tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: all.map(day => day.slice(5)) }, yAxis: { type: 'value', name: '元' },
    series: sources.filter(({ paid }) => paid > 0).map(({ code, name }) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 24,
      data: all.map(day => days.find(one => one.day === day && one.source === code)?.amount ?? 0) })) } };
}
