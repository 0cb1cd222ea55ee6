import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatMeasure, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { IconName } from '../icons/lucide-shapes';
import type { NamedVoiWindow } from '../ports/image';
import { visibleText } from '../dicom/visible-text';
import type { LayoutName } from '../state/layout-state';
import { kInitialLinks, type LinkState } from '../state/link-state';
import { kCtPresets, type WindowPreset } from '../state/presets';
import { base } from '../styles/base';
import { kCommands, type Command } from '../tools/commands';
import { keyName } from '../tools/keyboard';
import { kMeasureKinds } from '../ports/measuring';
import { isMeasureTool, kTools, type ToolName, type ViewTool } from '../tools/tool-name';
import { commandItem as item, keyOfCommand } from './command-item';
import { LabelFit } from './label-fit';
import { exportItems } from './export-menu';
import './layout-menu';
import { linkItems } from './link-menu';
import './menu';
import { kMeasureIcons } from './measure-icons';
import type { MenuItem } from './menu';
import { toolBarStyles } from './tool-bar-styles';
import { sendWish } from './wish';

const kToolIcons: Readonly<Record<ViewTool, IconName>> = {
  window: 'window',
  pan: 'pan',
  zoom: 'zoom',
  scroll: 'scroll',
};

/** The bar with everything that is done often. On a narrow viewer it keeps the most used and a menu. */
export class ToolBar extends LitElement {
  static override properties = {
    tool: {},
    layout: {},
    links: { attribute: false },
    isPlaying: { type: Boolean },
    isInverted: { type: Boolean },
    isIdentityHidden: { type: Boolean },
    canPlay: { type: Boolean },
    hasImage: { type: Boolean },
    browserOpen: { type: Boolean },
    inspectorOpen: { type: Boolean },
    isCompact: { type: Boolean, reflect: true, attribute: 'compact' },
    fileWindows: { attribute: false },
    presets: { attribute: false },
    viewItems: { attribute: false },
  };
  declare tool: ToolName;
  declare layout: LayoutName;
  declare links: LinkState;
  declare isPlaying: boolean;
  declare isInverted: boolean;
  declare isIdentityHidden: boolean;
  declare canPlay: boolean;
  declare hasImage: boolean;
  declare browserOpen: boolean;
  declare inspectorOpen: boolean;
  /** The bar at the bottom of a phone. */
  declare isCompact: boolean;
  /** Windows of the file in the active cell. */
  declare fileWindows: readonly NamedVoiWindow[];
  /** Customary windows of what it shows. */
  declare presets: readonly WindowPreset[];
  declare viewItems: readonly MenuItem[];

  constructor() {
    super();
    this.tool = 'window';
    this.layout = '1x1';
    this.links = kInitialLinks;
    this.isPlaying = false;
    this.isInverted = false;
    this.isIdentityHidden = false;
    this.canPlay = false;
    this.hasImage = false;
    this.browserOpen = true;
    this.inspectorOpen = true;
    this.isCompact = false;
    this.fileWindows = [];
    this.presets = [];
    this.viewItems = [];
  }

  private readonly labelFit = new LabelFit(this);

  protected override updated(): void {
    this.labelFit.update();
  }

  protected override render(): TemplateResult {
    return html`<div class="bar" role="toolbar" aria-label=${t('toolbar.label')}>
      ${this.isCompact ? this.renderCompact() : this.renderFull()}
    </div>`;
  }

  private renderFull(): TemplateResult {
    return html`<div class="brand">${icon('brand', 20)}<b>${t('app.name')}</b></div>
      <nv-menu icon="folderOpen" .label=${t('open.menu')} .items=${this.openItems()}></nv-menu>
      <nv-menu
        class="quiet"
        icon="download"
        .label=${t('export.menu')}
        .items=${exportItems()}
      ></nv-menu>
      <hr />
      ${this.renderToggle('panelLeft', t('command.browser'), { kind: 'browser' }, this.browserOpen, false)}
      <nv-layout-menu .layout=${this.layout}></nv-layout-menu>
      <nv-menu
        icon="link"
        .label=${t('toolbar.link')}
        ?active=${this.tool === 'cursor'}
        .items=${linkItems(this.links, this.tool)}
      ></nv-menu>
      <hr />
      ${kTools.map((tool) => this.renderTool(tool))} ${this.renderMeasure()}
      <nv-menu icon="preset" .label=${t('toolbar.presets')} .items=${this.windowItems()}></nv-menu>
      <nv-menu icon="view" .label=${t('toolbar.view')} .items=${this.viewItems}></nv-menu>
      <hr />
      ${this.renderToggle('invert', t('command.invert'), { kind: 'invert' }, this.isInverted)}
      ${this.renderButton('flipHorizontal', t('command.flip.short'), { kind: 'flip' })}
      ${this.renderButton('rotate', t('command.rotate.short'), { kind: 'rotate' })}
      ${this.renderCine()}
      <hr />
      ${this.renderButton('reset', t('command.reset.short'), { kind: 'reset' })}
      <div class="grow"></div>
      ${this.renderToggle(this.isIdentityHidden ? 'eyeOff' : 'eye', t('command.identity'), { kind: 'identity' }, this.isIdentityHidden, false)}
      ${this.renderButton('search', t('command.palette'), { kind: 'palette' }, 'bare', true)}
      ${this.renderButton('keyboard', t('command.shortcuts'), { kind: 'shortcuts' }, 'bare', true)}
      ${this.renderToggle('panelRight', t('command.inspector'), { kind: 'inspector' }, this.inspectorOpen, false)}`;
  }

  private renderCompact(): TemplateResult {
    return html`${this.renderToggle('users', t('command.browser'), { kind: 'browser' }, this.browserOpen, false)}
      ${(['window', 'scroll'] as const).map((tool) => this.renderTool(tool))}
      ${this.renderMeasure()} ${this.renderCine()}
      ${this.renderButton('reset', t('command.reset.short'), { kind: 'reset' })}
      ${this.renderToggle('info', t('command.inspector'), { kind: 'inspector' }, this.inspectorOpen, false)}
      <nv-menu
        icon="more"
        placement="end"
        .label=${t('toolbar.more')}
        .items=${this.moreItems()}
      ></nv-menu>`;
  }

  private renderMeasure(): TemplateResult {
    const { tool } = this;
    const active = isMeasureTool(tool) ? tool : null;
    return html`<nv-menu
      icon=${active ? kMeasureIcons[active] : 'ruler'}
      ?active=${active !== null}
      .label=${t('toolbar.measure')}
      .items=${kMeasureKinds.map((kind) => ({
        ...item(`tool.${kind}`, { kind: 'tool', tool: kind }, kMeasureIcons[kind]),
        isChecked: kind === tool,
        startsGroup: kind === 'rectangle' || kind === 'probe',
      }))}
    ></nv-menu>`;
  }

  private renderTool(tool: ViewTool): TemplateResult {
    const entry = kCommands.find(({ command }) => command.kind === 'tool' && command.tool === tool);
    return html`<button
      class="tool"
      aria-pressed=${this.tool === tool}
      title=${`${t(`tool.${tool}`)} (${keyName(entry?.key ?? '')})`}
      aria-label=${t(`tool.${tool}`)}
      @click=${() => this.send({ kind: 'tool', tool })}
    >
      ${icon(kToolIcons[tool])}<span class="label">${t(`tool.${tool}`)}</span>
    </button>`;
  }

  private renderCine(): TemplateResult {
    const label = t(this.isPlaying ? 'command.pause.short' : 'command.cine.short');
    return html`<button
      class="tool"
      aria-pressed=${this.isPlaying}
      ?disabled=${!this.canPlay}
      title=${`${label} (${keyName(' ')})`}
      aria-label=${label}
      @click=${() => this.send({ kind: 'cine' })}
    >
      ${icon(this.isPlaying ? 'pause' : 'play')}<span class="label">${label}</span>
    </button>`;
  }

  private renderButton(
    name: IconName,
    label: string,
    command: Command,
    look: 'labelled' | 'bare' = 'labelled',
    isAlwaysOn = false,
  ): TemplateResult {
    return html`<button
      class="tool"
      ?disabled=${!this.hasImage && !isAlwaysOn}
      title=${withKey(label, command)}
      aria-label=${label}
      @click=${() => this.send(command)}
    >
      ${icon(name)}${look === 'labelled' ? html`<span class="label">${label}</span>` : nothing}
    </button>`;
  }

  private renderToggle(
    name: IconName,
    label: string,
    command: Command,
    isOn: boolean,
    needsImage = true,
  ): TemplateResult {
    return html`<button
      class="tool"
      aria-pressed=${isOn}
      ?disabled=${needsImage && !this.hasImage}
      title=${withKey(label, command)}
      aria-label=${label}
      @click=${() => this.send(command)}
    >
      ${icon(name)}${needsImage ? html`<span class="label">${label}</span>` : nothing}
    </button>`;
  }

  private openItems(): MenuItem[] {
    return [
      item('open.folder', { kind: 'open-folder' }, 'folderOpen'),
      item('open.files', { kind: 'open-files' }, 'file'),
      { ...item('open.close-all', { kind: 'close-all' }, 'close'), startsGroup: true },
    ];
  }

  private windowItems(): MenuItem[] {
    const ofFile = this.fileWindows.map((window, index) => ({
      label: visibleText(window.explanation) || t('preset.file'),
      detail: `${formatMeasure(window.width, 1)} / ${formatMeasure(window.center, 1)}`,
      wish: { kind: 'file-window', index } as const,
    }));
    // With nothing open the menu shows what there will be.
    const presets = this.hasImage ? this.presets : kCtPresets;
    const common = presets.map((preset, index) => ({
      ...item(preset.key, { kind: 'preset', index }),
      detail: `${formatMeasure(preset.window.width)} / ${formatMeasure(preset.window.center)}`,
      startsGroup: index === 0,
    }));
    const first = ofFile.length > 0 ? ofFile : [item('preset.file', { kind: 'file-window' })];
    return [...first, ...common];
  }

  private moreItems(): MenuItem[] {
    return [
      item('command.palette', { kind: 'palette' }, 'search'),
      ...group(this.openItems().slice(0, 2)),
      { ...item('command.invert', { kind: 'invert' }, 'invert'), startsGroup: true },
      item('command.flip', { kind: 'flip' }, 'flipHorizontal'),
      item('command.rotate', { kind: 'rotate' }, 'rotate'),
      item('tool.pan', { kind: 'tool', tool: 'pan' }, 'pan'),
      item('tool.zoom', { kind: 'tool', tool: 'zoom' }, 'zoom'),
      ...group(this.windowItems()),
      { ...item('layout.1x1', { kind: 'layout', name: '1x1' }, 'layout'), startsGroup: true },
      item('layout.2x1', { kind: 'layout', name: '2x1' }, 'layout'),
      item('layout.2x2', { kind: 'layout', name: '2x2' }, 'layout'),
      ...linkItems(this.links, this.tool),
      ...group(exportItems()),
      ...group(this.viewItems),
      { ...item('command.annotations', { kind: 'annotations' }, 'image'), startsGroup: true },
      item('command.identity', { kind: 'identity' }, 'eyeOff'),
      item('command.theme', { kind: 'theme' }, 'theme'),
      { ...item('open.close-all', { kind: 'close-all' }, 'close'), startsGroup: true },
    ];
  }

  private send(command: Command): void {
    sendWish(this, { kind: 'command', command });
  }

  static override styles = [base, toolBarStyles];
}

/** With a line above them. */
function group(items: readonly MenuItem[]): MenuItem[] {
  return items.map((item, index) => (index === 0 ? { ...item, startsGroup: true } : item));
}

function withKey(label: string, command: Command): string {
  const key = keyOfCommand(command);
  return key ? `${label} (${keyName(key)})` : label;
}

customElements.define('nv-tool-bar', ToolBar);
