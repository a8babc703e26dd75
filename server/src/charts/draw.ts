// Charts as SVG text, drawn without a browser.

import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, Tone } from '../core/report/html/chart.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

// The page says what each looks like, by day, by night and on paper: here they only have to be told apart.
const colours: Readonly<Record<Tone, string>> = {
  good: '#2f7d5b',
  late: '#e08a1e',
  overdue: '#a3200d',
  soon: '#f2c14e',
  running: '#b4bec9',
  plain: '#2b6ca3',
  error: '#a3200d',
  warning: '#e08a1e',
  information: '#2b6ca3',
};
const ink = '#1c2530';
const soft = '#55606e';
const axis = '#9aa5b1';
const line = '#e4e8ec';

const named = new Map<string, string>([
  ...Object.entries(colours).map(([tone, colour]) => [colour, `--${sameAs(tone)}`] as const),
  [ink, '--ink'],
  [soft, '--soft'],
  [axis, '--axis'],
  [line, '--line'],
]);

// Tones of one colour have one name.
function sameAs(tone: string): string {
  return { error: 'overdue', warning: 'late', information: 'plain' }[tone] ?? tone;
}

const width = 560;
// Without a browser the width of words is a guess, so room is left for wider letters.
const font = 'system-ui, Roboto, Arial, sans-serif';

/** The chart as an SVG element, with its title and description for those who cannot see it. */
export function drawChart(chart: Chart, id: string): string {
  const isBars = chart.kind === 'bars';
  const hasLegend = chart.series.length > 1;
  const height = (isBars ? 34 + 27 * chart.categories.length : 250) + (hasLegend ? 34 : 0);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  const names = {
    type: 'category' as const,
    data: [...chart.categories],
    inverse: isBars,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: axis } },
    axisLabel: isBars
      ? { color: ink, width: 172, overflow: 'truncate' as const, interval: 0 }
      : { color: ink, hideOverlap: true },
  };
  const counts = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { color: soft },
    splitLine: { lineStyle: { color: line } },
  };
  drawing.setOption({
    animation: false,
    textStyle: { fontFamily: font, fontSize: 12 },
    grid: { left: isBars ? 222 : 40, right: 24, top: hasLegend ? 38 : 8, bottom: 26 },
    ...(hasLegend
      ? { legend: { top: 0, left: 0, itemGap: 26, itemWidth: 14, itemHeight: 10, textStyle: { color: ink } } }
      : {}),
    xAxis: isBars ? counts : names,
    yAxis: isBars ? names : counts,
    series: chart.series.map(({ name, tone, values }) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      barMaxWidth: isBars ? 17 : 36,
      silent: true,
      itemStyle: { color: colours[tone] },
      data: [...values],
    })),
  });
  const svg = drawing.renderToSVGString({ useViewBox: true });
  drawing.dispose();
  return labelled(inNamedColours(withoutHovering(svg)), chart, id);
}

// Rules for a mouse over a bar, of no use where nothing happens then; each drawing's would also reach into the next.
function withoutHovering(svg: string): string {
  return svg
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class="zr\w*-cls-\d+"|ecmeta_\w+="[^"]*")/g, '');
}

// Colours by the names the page has for them, and no style of its own, which a strict page would not let it have.
function inNamedColours(svg: string): string {
  return svg
    .replace(/ (fill|stroke)="(#[0-9a-f]{6})"/g, (all, what: string, colour: string) => {
      const name = named.get(colour);
      return name ? ` ${what}="var(${name})"` : all;
    })
    .replace(/ style="[^"]*"/g, '');
}

function labelled(svg: string, { title, description }: Chart, id: string): string {
  const label = `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-text">${escaped(description)}</desc>`;
  return svg.replace(/^<svg([^>]*)>/, (_, rest: string) => {
    return `<svg role="img" aria-labelledby="${id}-title ${id}-text"${rest}>${label}`;
  });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
