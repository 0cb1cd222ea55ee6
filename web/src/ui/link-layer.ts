import {
  css,
  html,
  LitElement,
  nothing,
  svg,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { t } from '../i18n/translate';
import type { DisplayableFrame } from '../ports/image';
import { applied, kIdentity, type Affine } from '../state/affine';
import { base } from '../styles/base';
import { kNoLinks, type CellLinks } from './link-view';
import { pictureLayerStyles } from './picture-layer-styles';

const kMarkGap = 5;
const kMarkReach = 14;

/** Where the slices of the other cells cut a picture, and the place that is shown in all of them. Takes no pointer. */
export class LinkLayer extends LitElement {
  static override properties = {
    links: { attribute: false },
    frame: { attribute: false },
    toCell: { attribute: false },
    width: { type: Number },
    height: { type: Number },
  };
  declare links: CellLinks;
  declare frame: DisplayableFrame | null;
  /** Image → CSS pixels of the cell. */
  declare toCell: Affine;
  declare width: number;
  declare height: number;

  constructor() {
    super();
    this.links = kNoLinks;
    this.frame = null;
    this.toCell = kIdentity;
    this.width = 0;
    this.height = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { frame, links, width, height } = this;
    // Lines are of the very frame that is painted, or of none.
    const isOfFrame = frame?.fileId === links.fileId && frame.frameIndex === links.frameIndex;
    if (!isOfFrame || width < 1 || (links.lines.length === 0 && !links.mark)) return nothing;
    // The line of the active cell lies on top; of several cells with one slice there is one line.
    const sorted = [...links.lines].sort((a, b) => Number(a.isActive) - Number(b.isActive));
    const lines = [...new Map(sorted.map((line) => [placeOf(line), line])).values()];
    return html`<svg
      width=${width}
      height=${height}
      viewBox=${`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label=${t('link.layer')}
    >
      ${lines.map((line) => this.drawLine(line))} ${this.drawMark()}
    </svg>`;
  }

  private drawLine(line: CellLinks['lines'][number]): SVGTemplateResult {
    const from = applied(this.toCell, { x: line.x1, y: line.y1 });
    const to = applied(this.toCell, { x: line.x2, y: line.y2 });
    const path = `M${String(from.x)} ${String(from.y)}L${String(to.x)} ${String(to.y)}`;
    const names = [line.kind === 'slice' ? 'slice' : 'end', line.isActive ? 'active' : ''];
    return svg`<path class="halo ${names.join(' ')}" d=${path}></path>
      <path class="line ${names.join(' ')}" d=${path}></path>`;
  }

  private drawMark(): SVGTemplateResult | typeof nothing {
    const { mark } = this.links;
    if (!mark) return nothing;
    const { x, y } = applied(this.toCell, mark);
    const arms = [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]
      .map(
        ([dx = 0, dy = 0]) =>
          `M${String(x + dx * kMarkGap)} ${String(y + dy * kMarkGap)}L${String(x + dx * kMarkReach)} ${String(y + dy * kMarkReach)}`,
      )
      .join('');
    const name = mark.isInSlice ? 'mark' : 'mark away';
    return svg`<path class="halo" d=${arms}></path><path class=${name} d=${arms}></path>`;
  }

  static override styles = [
    base,
    pictureLayerStyles,
    css`
      .halo {
        stroke: var(--nv-annotation-halo);
        stroke-width: 3;
        opacity: 0.45;
      }
      .line {
        stroke: var(--nv-annotation-dim);
        stroke-width: 1;
        opacity: 0.65;
      }
      .line.active {
        stroke: var(--nv-picture-accent);
        stroke-width: 1.75;
        opacity: 1;
      }
      .end {
        stroke-dasharray: 2 5;
      }
      .line.end.active {
        stroke-width: 1.25;
        opacity: 0.85;
      }
      .mark {
        stroke: var(--nv-mark);
        stroke-width: 1.75;
      }
      .mark.away {
        stroke-dasharray: 2 3;
        opacity: 0.7;
      }
    `,
  ];
}

function placeOf({ kind, x1, y1, x2, y2 }: CellLinks['lines'][number]): string {
  return [kind, ...[x1, y1, x2, y2].map((value) => value.toFixed(2))].join(' ');
}

customElements.define('nv-link-layer', LinkLayer);
