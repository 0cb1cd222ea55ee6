import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { IconShape } from './icon-shape';
import { iconShapes, type IconName } from './lucide-shapes';

/** An icon as decoration; the name of what it stands for is on the button around it. */
export function icon(name: IconName, size = 18): TemplateResult {
  return html`<svg
    class=${kDirected.has(name) ? 'directed' : nothing}
    aria-hidden="true"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${iconShapes(name).map(drawShape)}
  </svg>`;
}

/** What points along the lines, or shows a side of the page: mirrored where lines begin at the right. */
const kDirected: ReadonlySet<IconName> = new Set(['chevronRight', 'panelLeft', 'panelRight']);

function drawShape(shape: IconShape): SVGTemplateResult {
  const [kind, at] = shape;
  switch (kind) {
    case 'path':
      return svg`<path d=${at.d}></path>`;
    case 'circle':
      return svg`<circle cx=${at.cx} cy=${at.cy} r=${at.r}></circle>`;
    case 'rect':
      return svg`<rect x=${at.x} y=${at.y} width=${at.width} height=${at.height} rx=${at.rx}></rect>`;
  }
}
