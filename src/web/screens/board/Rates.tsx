import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import type { FigureLineAnswer } from '../../../contract/supervision';
import { useSay } from './words';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Told apart by pattern as well as by colour; the house's own targets are hatched, the law is solid. */
const LAW = '#0b5394';
const HOUSE = '#8a5a00';
/** Below this there is no room for names under the bars: they lie, and the names stand before them. */
const NARROW = 600;
const shared = (rate: number | undefined): number | null => (rate === undefined ? null : Math.round(rate * 1000) / 10);

/** The two rates side by side. The table below says the same in figures, so the picture is no one's only way to it. */
export default function Rates({ rows }: { readonly rows: readonly FigureLineAnswer[] }): ReactNode {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const [law, house] = [say('statutory'), say('internal')];
  useEffect(() => {
    if (!place.current) return undefined;
    const ground = place.current;
    const chart = init(ground, undefined, { renderer: 'svg' });
    const draw = (): void => {
      const flat = ground.clientWidth < NARROW;
      ground.style.height = flat ? `${rows.length * 48 + 80}px` : '';
      chart.resize();
      const names = { type: 'category', data: rows.map(({ words }) => words), axisLabel: { interval: 0, fontSize: 11, lineHeight: 14, width: flat ? 120 : Math.floor((ground.clientWidth - 56) / rows.length) - 4, overflow: 'break' }, inverse: flat } as const;
      const rates = { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' } } as const;
      chart.setOption({
        animation: false,
        aria: { enabled: true },
        grid: { left: 8, right: 16, top: flat ? 64 : 40, bottom: 8, containLabel: true },
        legend: { top: 0, itemGap: 24 },
        tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value}%` : '—') },
        xAxis: flat ? rates : names,
        yAxis: flat ? names : rates,
        series: [
          { name: law, type: 'bar', barMaxWidth: 28, itemStyle: { color: LAW }, data: rows.map(({ statutory }) => shared(statutory.rate)) },
          { name: house, type: 'bar', barMaxWidth: 28, itemStyle: { color: HOUSE, decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: Math.PI / 4, color: 'rgba(255,255,255,0.7)' } }, data: rows.map(({ internal }) => shared(internal.rate)) },
        ],
      }, true);
    };
    draw();
    // Its height follows from its width, so only another width draws it again.
    let width = ground.clientWidth;
    const watch = new ResizeObserver(() => {
      if (ground.clientWidth === width) return;
      width = ground.clientWidth;
      draw();
    });
    watch.observe(ground);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [rows, law, house]);
  return <div ref={place} className="chart" role="img" aria-label={`${law}, ${house}`} />;
}
