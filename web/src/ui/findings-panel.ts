import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { findingSentences } from '../i18n/finding-sentences';
import { formatNumber, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { Evidence, Finding, FindingList, Place, Severity } from '../ports/findings';
import { kNoFindings } from '../ports/findings';
import type { FileId } from '../ports/tree';
import { findingGroups, kSeverities, type FindingGroup } from '../state/findings-state';
import type { LedgerGroup } from '../state/ledger-state';
import { kEmptyTree, type TreeState } from '../state/tree-state';
import { base } from '../styles/base';
import './drop-summary';
import { fileText, shortPath } from './file-text';
import { findingsPanelStyles } from './findings-panel-styles';
import { groupWords } from './group-words';
import { placeName } from './place-name';
import { severityIcon, severityStyles } from './severity-badge';
import { sendWish } from './wish';

/** Files of one piece of evidence that are named. */
const kMostPaths = 3;
/** Places of one group that are listed at once. */
const kMostPlaces = 12;

/** What is open, and what of it does not add up: by severity, with what to do, evidence on demand. */
export class FindingsPanel extends LitElement {
  static override properties = {
    list: { attribute: false },
    pathOf: { attribute: false },
    tree: { attribute: false },
    ledgerGroups: { attribute: false },
    openEvidence: { state: true },
  };
  declare list: FindingList;
  declare pathOf: (fileId: FileId) => string;
  declare tree: TreeState;
  declare ledgerGroups: readonly LedgerGroup[];
  /** The group whose evidence is unfolded, '' for none. */
  declare openEvidence: string;

  constructor() {
    super();
    this.list = kNoFindings;
    this.pathOf = () => '';
    this.tree = kEmptyTree;
    this.ledgerGroups = [];
    this.openEvidence = '';
  }

  protected override render(): TemplateResult {
    if (this.tree.patients.size === 0 && this.ledgerGroups.length === 0)
      return html`<p class="nothing">${t('findings.nothing-open')}</p>`;
    return html`<nv-drop-summary
        .tree=${this.tree}
        .ledgerGroups=${this.ledgerGroups}
      ></nv-drop-summary>
      <h2>${t('findings.title')}</h2>
      ${this.list.findings.length > 0 ? this.renderGroups() : this.renderNone()}
      ${this.renderExport()}`;
  }

  private renderNone(): TemplateResult {
    return html`<p class="good">${icon('check', 16)} ${t('findings.none')}</p>`;
  }

  private renderGroups(): readonly TemplateResult[] {
    const groups = findingGroups(this.list);
    return kSeverities.flatMap((severity) => {
      const own = groups.filter((group) => group.severity === severity);
      if (own.length === 0) return [];
      return [
        html`<h3>
            ${t(`findings.${severity}`)} <span>${formatNumber(this.countOf(severity))}</span>
          </h3>
          ${own.map((group) => this.renderGroup(group))}`,
      ];
    });
  }

  private countOf(severity: Severity): number {
    return this.list.counts[severity];
  }

  private renderGroup(group: FindingGroup): TemplateResult {
    const first = group.findings[0];
    if (!first) return html``;
    const { advice } = findingSentences(first);
    // Findings of one kind may have different numbers in their sentences.
    const sentences = [...new Set(group.findings.map((finding) => findingSentences(finding).what))];
    const isOpen = this.openEvidence === group.key;
    const evidence = group.findings.flatMap((finding) => finding.evidence);
    return html`<section class="group ${group.severity}" data-code=${group.code}>
      <div class="head">
        ${severityIcon(group.severity)}
        <div class="words">
          ${sentences.slice(0, 3).map((sentence) => html`<b>${sentence}</b>`)}
          <small>${advice}</small>
        </div>
      </div>
      ${this.renderPlaces(group)}
      ${
        evidence.length === 0
          ? nothing
          : html`<button
                class="evidence-toggle"
                aria-expanded=${isOpen}
                @click=${() => (this.openEvidence = isOpen ? '' : group.key)}
              >
                ${icon(isOpen ? 'chevronDown' : 'chevronRight', 14)} ${t('findings.evidence')}
              </button>
              ${isOpen ? this.renderEvidence(group.findings) : nothing}`
      }
    </section>`;
  }

  private renderPlaces(group: FindingGroup): TemplateResult {
    const places = group.findings.flatMap((finding) =>
      finding.places.map((place) => ({ place, fileId: fileOf(finding) })),
    );
    const total = group.findings.reduce((sum, finding) => sum + finding.placeCount, 0);
    const listed = places.slice(0, kMostPlaces);
    return html`<ul class="places">
      ${listed.map(
        ({ place, fileId }) =>
          html`<li>
            <button @click=${() => this.goTo(place, fileId)}>
              <span>${fileText(placeName(this.tree, place))}</span>${icon('chevronRight', 13)}
            </button>
          </li>`,
      )}
      ${
        total > listed.length
          ? html`<li class="more">
              ${t('findings.more-places', { count: total - listed.length })}
            </li>`
          : nothing
      }
    </ul>`;
  }

  private goTo(place: Place, fileId: number): void {
    sendWish(this, { kind: 'go-to-place', place, fileId });
  }

  private renderEvidence(findings: readonly Finding[]): TemplateResult {
    const evidence = findings.flatMap((finding) => finding.evidence).slice(0, 64);
    const hasMore =
      findings.some((finding) => finding.hasMoreEvidence) ||
      findings.reduce((sum, finding) => sum + finding.evidence.length, 0) > evidence.length;
    return html`<ul class="evidence">
      ${evidence.map((line) => renderEvidenceLine(line, this.pathOf))}
      ${hasMore ? html`<li class="more">${t('findings.evidence.more')}</li>` : nothing}
    </ul>`;
  }

  private renderExport(): TemplateResult {
    return html`<div class="export">
      <button @click=${() => sendWish(this, { kind: 'export-findings', format: 'text' })}>
        ${t('findings.export.text')}
      </button>
      <button @click=${() => sendWish(this, { kind: 'export-findings', format: 'json' })}>
        ${t('findings.export.json')}
      </button>
      <small>${t('findings.export.note')}</small>
    </div>`;
  }

  static override styles = [base, severityStyles, groupWords, findingsPanelStyles];
}

// Only a finding about single files has a file to go to; of the others, the place is meant.
function fileOf(finding: Finding): number {
  const isOfFile = finding.level === 'instance' || finding.level === 'file';
  const [fileId = -1] = finding.evidence[0]?.fileIds ?? [];
  return isOfFile && finding.placeCount === 1 ? fileId : -1;
}

function renderEvidenceLine(
  evidence: Evidence,
  pathOf: (fileId: FileId) => string,
): TemplateResult {
  const { tag, value, otherTag, otherValue, fileCount, fileIds } = evidence;
  const paths = fileIds.slice(0, kMostPaths).map(pathOf);
  return html`<li>
    ${renderValue(tag, value)} ${otherTag ? renderValue(otherTag, otherValue) : nothing}
    ${
      fileCount > 1
        ? html`<small>${t('findings.evidence.values', { count: fileCount })}</small>`
        : nothing
    }
    ${paths.map((path) => html`<small class="path" title=${path}>${fileText(shortPath(path))}</small>`)}
  </li>`;
}

function renderValue(tag: string, value: string): TemplateResult {
  return html`<span class="value"
    >${tag ? html`<code>${tag}</code>` : nothing}
    ${value ? fileText(value) : html`<i>${t('findings.evidence.empty')}</i>`}</span
  >`;
}

customElements.define('nv-findings-panel', FindingsPanel);
