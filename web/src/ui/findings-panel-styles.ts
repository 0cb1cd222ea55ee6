import { css } from 'lit';

export const findingsPanelStyles = css`
  :host {
    display: block;
    padding: 4px 12px 16px;
  }
  h2 {
    margin: 16px 0 4px;
    font-size: 13px;
    font-weight: 600;
  }
  h3 {
    margin: 12px 0 6px;
    font-size: 12px;
    font-weight: 600;
    color: var(--nv-dim);
  }
  h3 span {
    font-weight: 400;
  }
  .nothing {
    margin: 24px 0;
    text-align: center;
    font-size: 12px;
    color: var(--nv-dim);
  }
  .good {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--nv-good);
  }
  .group {
    margin-bottom: 8px;
    border: 1px solid var(--nv-line);
    border-radius: var(--nv-radius);
    background: var(--nv-background);
  }
  .group.critical {
    border-color: var(--nv-bad);
  }
  .head {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 8px 8px 4px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 12px;
  }
  .places button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 6px;
    width: 100%;
    min-height: 24px;
    padding-block: 2px;
    padding-inline: 32px 8px;
    border-radius: 0;
    text-align: start;
    color: var(--nv-accent);
  }
  .places button span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .places button:hover {
    background: var(--nv-hover);
  }
  .more {
    padding-block: 2px;
    padding-inline: 32px 8px;
    color: var(--nv-dim);
  }
  .evidence-toggle {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
    padding-block: 2px 4px;
    padding-inline: 28px 8px;
    font-size: 11.5px;
    color: var(--nv-dim);
  }
  .evidence {
    padding-block: 2px 8px;
    padding-inline: 32px 8px;
    border-top: 1px solid var(--nv-line);
  }
  .evidence .more {
    padding-inline-start: 0;
  }
  .evidence li {
    padding: 3px 0;
    overflow-wrap: anywhere;
  }
  .value {
    display: block;
  }
  .path {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  code {
    font-size: 11px;
    color: var(--nv-dim);
  }
  .export {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 16px;
  }
  .export button {
    padding: 5px 10px;
    font-size: 12px;
    background: var(--nv-raised);
  }
  .export small {
    flex-basis: 100%;
  }
`;
