import { css } from 'lit';

export const measurePanelStyles = css`
  :host {
    display: block;
    padding: 4px 12px 16px;
    font-size: 12.5px;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: 32px;
    color: var(--nv-dim);
  }
  .head span {
    flex: 1;
  }
  .tool {
    display: grid;
    place-items: center;
    flex: none;
    width: 30px;
    height: 30px;
    color: var(--nv-dim);
  }
  .tool:hover:enabled {
    color: var(--nv-text);
    background: var(--nv-hover);
  }
  .nothing {
    display: grid;
    gap: 6px;
    margin: 24px 8px;
    text-align: center;
    font-size: 12px;
    color: var(--nv-dim);
  }
  .nothing b {
    font-weight: 600;
    color: var(--nv-text);
  }
  h2 {
    margin: 10px 0 6px;
    font-size: 12px;
    font-weight: 600;
    color: var(--nv-dim);
    overflow-wrap: anywhere;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--nv-line);
    border-radius: var(--nv-radius);
    background: var(--nv-background);
    overflow: hidden;
  }
  li + li {
    border-top: 1px solid var(--nv-line);
  }
  li.selected {
    background: var(--nv-selected);
  }
  .row {
    display: flex;
    align-items: flex-start;
    padding-inline-end: 4px;
  }
  .row .tool {
    margin-top: 5px;
  }
  .jump {
    display: flex;
    flex: 1;
    min-width: 0;
    gap: 9px;
    padding-block: 7px;
    padding-inline: 9px 4px;
    border-radius: 0;
    text-align: start;
  }
  .jump svg {
    margin-top: 1px;
    color: var(--nv-dim);
  }
  .what {
    display: grid;
    flex: 1;
    min-width: 0;
    gap: 1px;
  }
  .kind {
    font-size: 11.5px;
    color: var(--nv-dim);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .selected .kind,
  .selected .tool,
  .selected .jump svg,
  .selected dt,
  .selected small,
  .selected .brief,
  .selected h3,
  .selected .axis {
    color: var(--nv-text);
  }
  .value {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .value.refused {
    font-weight: 400;
    color: var(--nv-warning);
  }
  .brief {
    font-size: 12px;
    color: var(--nv-dim);
  }
  .details {
    padding-block: 2px 10px;
    padding-inline: 34px 10px;
  }
  .text {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-bottom: 8px;
  }
  .text input {
    flex: 1;
    min-width: 0;
    height: 28px;
    padding: 0 8px;
    font: inherit;
    color: var(--nv-text);
    background: var(--nv-background);
    border: 1px solid var(--nv-line);
    border-radius: 4px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(84px, auto) minmax(0, 1fr);
    gap: 2px 12px;
    margin: 0;
  }
  dt {
    color: var(--nv-dim);
  }
  dd {
    margin: 0;
  }
  h3 {
    margin: 8px 0 3px;
    font-size: 12px;
    font-weight: 600;
    color: var(--nv-dim);
  }
  small {
    display: block;
    margin-top: 6px;
    font-size: 11.5px;
    color: var(--nv-dim);
  }
  .histogram {
    width: 100%;
    height: 44px;
    margin-top: 6px;
    border-bottom: 1px solid var(--nv-dim);
  }
  .histogram path {
    fill: var(--nv-accent);
  }
  .axis {
    display: flex;
    justify-content: space-between;
    font-size: 11px;
    color: var(--nv-dim);
  }
  .export {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-top: 16px;
  }
  .export button {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 6px 10px;
    font-size: 12px;
    background: var(--nv-raised);
  }
  .export label {
    display: flex;
    flex-basis: 100%;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    font-size: 12px;
  }
  .export input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--nv-accent);
  }
  .export small {
    flex-basis: 100%;
    margin: 0;
  }
`;
