// The calendar's numbers once more, day after day, to zoom into. They are read from the table below, and from nowhere else.
(() => {
  const wide = matchMedia('(min-width: 48rem)');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let chart = null;

  const days = (table) => [...table.tBodies[0].rows].flatMap((month) =>
    [...month.querySelectorAll('td[class^="shade-"]')].map((cell, day) => {
      const link = cell.querySelector('a');
      const date = `${month.dataset.month}-${String(day + 1).padStart(2, '0')}`;
      return { date, count: link ? Number(link.textContent) : 0, late: link?.matches('.is-late') ?? false, said: link?.ariaLabel ?? date, href: link?.href };
    }));

  const options = (all, colour) => ({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 14 },
    grid: { left: 48, right: 16, top: 16, bottom: 72 },
    tooltip: { trigger: 'axis', renderMode: 'richText', formatter: ([at]) => all[at.dataIndex].said,
      backgroundColor: colour('--paper'), borderColor: colour('--line'), textStyle: { color: colour('--ink') } },
    xAxis: { type: 'category', data: all.map((day) => day.date), axisLine: { lineStyle: { color: colour('--soft') } }, axisLabel: { color: colour('--soft') }, axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour('--soft') }, splitLine: { lineStyle: { color: colour('--line') } } },
    dataZoom: [{ type: 'slider', height: 28, bottom: 8, brushSelect: false, borderColor: colour('--line'), fillerColor: colour('--wash'),
      textStyle: { color: colour('--soft') }, dataBackground: { lineStyle: { color: colour('--soft') }, areaStyle: { opacity: 0 } } }],
    series: [{ type: 'bar', cursor: 'pointer',
      data: all.map((day) => ({ value: day.count, itemStyle: { color: colour(day.late ? '--bad' : '--link') } })) }],
  });

  const draw = () => {
    const place = document.querySelector('[data-chart]');
    const table = document.querySelector('table.calendar');
    if (!place || !table || !window.echarts) return;
    const style = getComputedStyle(document.documentElement);
    const all = days(table);
    const zoom = chart?.getOption()?.dataZoom?.[0];
    chart?.dispose();
    place.hidden = false;
    chart = echarts.init(place, null, { renderer: 'canvas' });
    chart.setOption(options(all, (name) => style.getPropertyValue(name).trim()));
    if (zoom) chart.dispatchAction({ type: 'dataZoom', start: zoom.start, end: zoom.end });
    chart.on('click', ({ dataIndex }) => { if (all[dataIndex].href) location.href = all[dataIndex].href; });
  };

  const place = document.querySelector('[data-chart]');
  if (!place || !wide.matches) return;
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    observer.disconnect();
    const script = document.createElement('script');
    script.src = place.dataset.chart;
    script.addEventListener('load', draw);
    document.head.append(script);
  }, { rootMargin: '600px' }).observe(place.parentElement);
  dark.addEventListener('change', draw);
  document.addEventListener('numbers', draw);
  addEventListener('resize', () => chart?.resize());
})();
