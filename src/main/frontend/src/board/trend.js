import { FONT } from '../campaigns/charts.js';

const COLOURS = { started: '#1f4e8c', ended: '#1e6b2a', late: '#b3261e' };

/** Each week: cases begun and ended, and steps that were done late. */
export function trendOption(weeks) {
  const line = (name, key, type) => ({ name, type, barMaxWidth: 18, symbolSize: 6, itemStyle: { color: COLOURS[key] },
    lineStyle: { color: COLOURS[key] }, data: weeks.map(week => week[key]) });
  return { height: 280, chart: { animation: false, textStyle: FONT, aria: { enabled: true },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true }, legend: { top: 0, left: 0 }, tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: weeks.map(({ week }) => week.slice(5)) }, yAxis: { type: 'value', minInterval: 1 },
    series: [line('新开案件', 'started', 'bar'), line('办结案件', 'ended', 'bar'), line('逾期办结的环节', 'late', 'line')] } };
}
