import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatAge, formatDate, formatTime } from '../dicom/dates';
import { parsePersonName } from '../dicom/person-name';
import { formatMeasure, formatNumber, t } from '../i18n/translate';
import type { DisplayableFrame, ProfiledColours } from '../ports/image';
import type { Drawing, PainterReason } from '../ports/painting';
import { base } from '../styles/base';
import { viewText } from './annotations';
import { dotted, fileText } from './file-text';
import { paintedLines, type PaintedPixel } from './probe-lines';

export interface RealWorldValue {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

/** What lies under the pointer. */
export interface Probe {
  readonly column: number;
  readonly row: number;
  /** One for a grey picture, three for a colour one. */
  readonly storedValues: readonly number[];
  /** After the modality step; null for colours. */
  readonly modalityValue: number | null;
  readonly unit: string;
  /** By the Real World Value Mappings that are for the stored value. */
  readonly realWorldValues: readonly RealWorldValue[];
  /** Standardized Uptake Value by body weight in g/ml; null for what is no PET, and where it is not known. */
  readonly suvBw: number | null;
  /** Why it is not known, '' where it is or cannot be meant. */
  readonly suvProblem: string;
  readonly isMissing: boolean;
  /** What became of it on the screen; null for colours. */
  readonly painted?: PaintedPixel | null;
}

type Line = readonly [label: string, value: string];

/** Identity and technique of the very instance that is displayed. */
export class ImagePanel extends LitElement {
  static override properties = {
    frame: { attribute: false },
    path: {},
    probe: { attribute: false },
    drawing: { attribute: false },
  };
  declare frame: DisplayableFrame | null;
  declare path: string;
  declare probe: Probe | null;
  declare drawing: Drawing | null;

  constructor() {
    super();
    this.frame = null;
    this.path = '';
    this.probe = null;
    this.drawing = null;
  }

  protected override render(): TemplateResult {
    const { frame } = this;
    if (!frame) return html`<p class="note">${t('image.none')}</p>`;
    return html`${this.renderProbe()} ${section(t('image.patient'), patientLines(frame))}
    ${section(t('image.study'), studyLines(frame))}
    ${section(t('image.series'), seriesLines(frame))}
    ${section(t('image.picture'), [
      ...pictureLines(frame),
      [t('image.file'), this.path],
      [t('image.drawn'), this.drawing ? drawingText(this.drawing) : ''],
    ])}
    ${
      frame.frame.notes.length > 0
        ? section(
            t('image.notes'),
            frame.frame.notes.map((note) => ['', note]),
          )
        : nothing
    }`;
  }

  private renderProbe(): TemplateResult {
    const { probe } = this;
    return html`<section class="probe">
      <h2>${t('image.probe')}</h2>
      ${
        probe === null
          ? html`<p>${t('image.probe.none')}</p>`
          : html`<p>
                ${t('image.probe.position', { column: probe.column + 1, row: probe.row + 1 })}
              </p>
              <p class="values">
                ${probe.isMissing ? t('image.probe.partial') : renderValues(probe)}
              </p>`
      }
    </section>`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 2px 12px 16px;
        user-select: text;
      }
      .note {
        margin: 24px 0;
        text-align: center;
        font-size: 12px;
        color: var(--nv-dim);
      }
      h2 {
        margin: 14px 0 4px;
        font-size: 12px;
        font-weight: 600;
        color: var(--nv-dim);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(84px, auto) minmax(0, 1fr);
        gap: 3px 12px;
        margin: 0;
        font-size: 12.5px;
      }
      dt {
        color: var(--nv-dim);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .probe {
        margin-top: 10px;
        padding: 8px 10px;
        border: 1px solid var(--nv-line);
        border-radius: var(--nv-radius);
        background: var(--nv-background);
        font-size: 12.5px;
      }
      .probe h2 {
        margin: 0 0 2px;
        font-weight: 500;
      }
      .probe p {
        margin: 0;
        min-height: 18px;
      }
      .values b {
        font-weight: 600;
      }
      .probe p:not(.values) {
        color: var(--nv-dim);
      }
    `,
  ];
}

function renderValues(probe: Probe): TemplateResult {
  const stored = probe.storedValues.map((value) => formatMeasure(value, 4)).join(', ');
  return html`${t('image.probe.stored')} <b>${stored}</b>${
      probe.modalityValue === null
        ? nothing
        : html` → ${t('image.probe.modality')}
            <b>${formatMeasure(probe.modalityValue, 3)} ${fileText(probe.unit)}</b>`
    }${probe.realWorldValues.map(
      ({ label, value, unit }) =>
        html`<br />${label ? fileText(label) : t('image.probe.real-world')}
          <b>${significant(value)} ${fileText(unit)}</b>`,
    )}${renderSuv(probe)}${paintedLines(probe.painted ?? null)}`;
}

function renderSuv({ suvBw, suvProblem }: Probe): TemplateResult | typeof nothing {
  if (suvBw !== null) {
    return html`<br />${t('image.probe.suv')} <b>${significant(suvBw)} g/ml</b>`;
  }
  if (!suvProblem) return nothing;
  return html`<br /><span title=${suvProblem}
      >${t('image.probe.suv')} ${t('image.probe.suv.none')}: ${fileText(suvProblem)}</span
    >`;
}

/** Four digits that count: such values may be 0.0008 or 80 000. */
function significant(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const digits = 3 - Math.floor(Math.log10(Math.abs(value)));
  return Math.abs(digits) > 9 ? value.toExponential(3) : formatMeasure(value, Math.max(0, digits));
}

function section(title: string, lines: readonly Line[]): TemplateResult {
  return html`<section>
    <h2>${title}</h2>
    <dl>
      ${lines
        .filter(([, value]) => value)
        .map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${fileText(value)}</dd>`,
        )}
    </dl>
  </section>`;
}

function drawingText({ via, obstacle, reason }: Drawing): string {
  return dotted([
    via === 'webgl2' ? t('image.drawn.webgl2') : t('image.drawn.2d'),
    obstacle === null || obstacle === 'no-picture'
      ? reasonText(reason)
      : t(`image.drawn.${obstacle}`),
  ]);
}

function reasonText(reason: PainterReason): string {
  if (reason.kind !== 'measured') return t(`image.drawn.${reason.kind}`);
  return t('image.drawn.measured', {
    webgl2: formatNumber(reason.webgl2Ms, 1),
    flat: formatNumber(reason.flatMs, 1),
  });
}

function patientLines({ identity }: DisplayableFrame): Line[] {
  const name = parsePersonName(identity.patientName);
  const sexNames: Readonly<Record<string, string>> = {
    M: t('sex.M'),
    F: t('sex.F'),
    O: t('sex.O'),
  };
  return [
    [t('image.patient-name'), name.alphabetic],
    [t('image.ideographic'), name.ideographic],
    [t('image.phonetic'), name.phonetic],
    [t('image.patient-id'), identity.patientId],
    [t('image.birth-date'), formatDate(identity.patientBirthDate)],
    [t('image.sex'), sexNames[identity.patientSex] ?? identity.patientSex],
    [t('image.age'), formatAge(identity.patientAge)],
  ];
}

function studyLines({ identity }: DisplayableFrame): Line[] {
  return [
    [
      t('image.study-date'),
      dotted([formatDate(identity.studyDate), formatTime(identity.studyTime, true)]),
    ],
    [t('image.description'), identity.studyDescription],
    [t('image.study-uid'), identity.studyInstanceUid],
  ];
}

function seriesLines({ identity }: DisplayableFrame): Line[] {
  return [
    [t('image.modality'), identity.modality],
    [t('image.number'), identity.seriesNumber === null ? '' : String(identity.seriesNumber)],
    [t('image.description'), identity.seriesDescription],
    [t('image.laterality'), identity.laterality],
    [t('image.view'), viewText(identity)],
    [t('image.series-uid'), identity.seriesInstanceUid],
  ];
}

function profileText(profile: ProfiledColours | undefined): string {
  if (!profile) return '';
  if (profile.problem) return t('image.profile.problem', { problem: profile.problem });
  const name = profile.description || t('image.profile.no-name');
  return profile.srgb ? name : t('image.profile.as-srgb', { name });
}

function pictureLines(frame: DisplayableFrame): Line[] {
  const { frame: decoded, plane, display, identity } = frame;
  const size = { columns: decoded.columns, rows: decoded.rows, count: decoded.bitsStored };
  const spacing = plane.spacingMm && {
    row: formatNumber(plane.spacingMm[0], 4),
    column: formatNumber(plane.spacingMm[1], 4),
    source: plane.spacingSource,
  };
  const windows = display.voiWindows.map((window) =>
    dotted([`${window.width} / ${window.center}`, window.explanation]),
  );
  return [
    [t('image.number'), identity.instanceNumber === null ? '' : String(identity.instanceNumber)],
    [t('image.size'), t('image.size.value', size)],
    [t('image.photometric'), decoded.photometric],
    [t('image.profile'), profileText(decoded.profile)],
    [t('image.spacing'), spacing ? t('image.spacing.value', spacing) : t('viewport.no-spacing')],
    [
      t('image.thickness'),
      plane.sliceThicknessMm === null ? '' : `${formatNumber(plane.sliceThicknessMm, 3)} mm`,
    ],
    [t('image.window'), windows.join('; ')],
    [
      t('image.compression'),
      dotted([identity.lossyImageCompression, identity.lossyImageCompressionRatio]),
    ],
    [t('image.transfer-syntax'), identity.transferSyntaxUid],
    [t('image.instance-uid'), identity.sopInstanceUid],
  ];
}

customElements.define('nv-image-panel', ImagePanel);
