const data = JSON.parse(document.getElementById("data").textContent);
const cube = data.cube.rows.map(row => Object.fromEntries(row.map((value, at) => [data.cube.names[at], value])));
const filters = [...document.querySelectorAll("select[data-filter]")];
const dark = matchMedia("(prefers-color-scheme: dark)");
let views = [];

function look() {
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const text = { labelColor: css("--soft"), titleColor: css("--soft"), labelFontSize: 12, titleFontSize: 12, titleFontWeight: 400 };
  return {
    background: null, font: "system-ui, sans-serif",
    view: { stroke: null },
    axis: { ...text, gridColor: css("--line"), domainColor: css("--line"), tickColor: css("--line") },
    bar: { fill: css("--bar"), cornerRadiusEnd: 2 },
    line: { stroke: css("--mark") }, point: { fill: css("--mark"), stroke: css("--mark"), size: 36 },
    text: { fill: css("--soft"), fontSize: 12 },
  };
}

function sized(spec, width) {
  const names = Math.min(150, Math.round(width / 3.5));  // beside bars, with their figures behind them
  const inner = width - (spec.layer ? names + 150 : 85);
  for (const part of spec.vconcat ?? [spec]) part.width = Math.max(60, inner);
  for (const layer of spec.layer ?? []) layer.encoding.y.axis.labelLimit = names;
  return spec;
}

async function draw() {
  for (const view of views) view.finalize();
  views = [];
  for (const [name, spec] of Object.entries(data.charts)) {
    const place = document.getElementById(name);
    if (!place) continue;
    const own = sized(structuredClone(spec), place.clientWidth);
    own.datasets = { ...(own.datasets ?? {}), cube };
    own.config = look();
    views.push((await vegaEmbed(place, own, { actions: false, renderer: "svg" })).view);
  }
  filter();
}

function filter() {
  const wanted = Object.fromEntries(filters.map(select => [select.dataset.filter, select.value]));
  for (const view of views) {
    for (const [name, value] of Object.entries(wanted)) view.signal(`${name}_is`, value);
    view.run();
  }
  for (const row of document.querySelectorAll("[data-set]")) {
    row.hidden = Object.entries(wanted).some(([name, value]) => value && name in row.dataset && row.dataset[name] !== value);
  }
}

for (const select of filters) select.addEventListener("change", filter);
dark.addEventListener("change", draw);
let width = innerWidth, waiting;
addEventListener("resize", () => {
  if (innerWidth === width) return;
  width = innerWidth;
  clearTimeout(waiting);
  waiting = setTimeout(draw, 150);
});
draw().then(() => document.documentElement.dataset.ready = "yes");
