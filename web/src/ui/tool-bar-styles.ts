import { css } from 'lit';

export const toolBarStyles = css`
  :host {
    display: block;
    background: var(--nv-panel);
    border-bottom: 1px solid var(--nv-line);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 2px;
    height: 43px;
    padding: 0 8px;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 0;
    padding-inline: 4px 10px;
    color: var(--nv-accent);
  }
  .brand b {
    color: var(--nv-text);
    font-weight: 600;
    letter-spacing: 0.02em;
  }
  hr {
    width: 1px;
    height: 20px;
    margin: 0 5px;
    border: 0;
    background: var(--nv-line);
  }
  .quiet {
    --nv-tool-label: none;
  }
  .grow {
    flex: 1;
  }
  .tool {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 34px;
    height: 34px;
    padding: 0 8px;
    color: var(--nv-dim);
  }
  .tool:hover:enabled {
    color: var(--nv-text);
    background: var(--nv-hover);
  }
  .tool[aria-pressed='true'] {
    color: var(--nv-text);
    background: var(--nv-raised);
    box-shadow: inset 0 -2px var(--nv-accent);
  }
  .bar > :not(.grow) {
    flex: none;
  }
  .label {
    font-size: 12px;
    white-space: nowrap;
  }
  :host([tight='some']) .label,
  :host([tight='all']) .label,
  :host([tight='most']) .label,
  :host([tight='most']) .brand b {
    display: none;
  }
  :host([tight='all']),
  :host([tight='most']) {
    --nv-tool-label: none;
  }
  :host([tight='most']) {
    --nv-tool-caret: none;
    --nv-tool-padding: 6px;
  }
  :host([tight='most']) .tool {
    min-width: 32px;
    padding: 0 6px;
  }
  :host([tight='most']) .brand {
    padding-inline: 4px;
  }
  :host([tight='most']) hr {
    margin: 0 2px;
  }
  :host([compact]) {
    --nv-tool-label: none;
    --nv-menu-top: auto;
    --nv-menu-bottom: calc(100% + 4px);
    --nv-menu-key: none;
    --nv-tool-height: 44px;
    border-bottom: 0;
    border-top: 1px solid var(--nv-line);
  }
  :host([compact]) .bar {
    height: 52px;
    justify-content: space-between;
    padding: 0 4px;
  }
  :host([compact]) .tool {
    min-width: 42px;
    height: 44px;
  }
  :host([compact]) .label {
    display: none;
  }
`;
