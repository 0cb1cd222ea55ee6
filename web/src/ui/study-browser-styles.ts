import { css } from 'lit';

export const studyBrowserStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--nv-panel);
  }
  .head {
    display: flex;
    gap: 4px;
    padding: 10px 10px 0;
  }
  .head .search {
    flex: 1;
    min-width: 0;
  }
  .small {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    color: var(--nv-dim);
  }
  .close {
    width: 32px;
    height: 32px;
  }
  .totals {
    margin: 8px 12px 2px;
    font-size: 12px;
    line-height: 1.5;
    color: var(--nv-dim);
  }
  .totals b {
    color: var(--nv-text);
    font-weight: 600;
  }
  .problems {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 7px;
    border-radius: 10px;
    background: var(--nv-warning-back);
    color: var(--nv-warning);
    white-space: nowrap;
  }
  .tree {
    position: relative;
    flex: 1;
    min-height: 0;
    margin-top: 6px;
    outline: 0;
  }
  .space {
    position: relative;
    overflow: hidden;
  }
  .window {
    position: absolute;
    inset: 0 0 auto 0;
  }
  .nothing {
    margin: 24px 16px;
    text-align: center;
    color: var(--nv-dim);
  }
  .sort {
    --nv-tool-label: none;
    --nv-tool-height: 32px;
    flex: none;
  }
  .more {
    position: absolute;
    inset-inline-end: 10px;
    top: calc(50% - 12px);
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    color: var(--nv-text);
    background: var(--nv-raised);
    opacity: 0;
  }
  .row:hover .more,
  .tree:focus-visible .focused ~ .more {
    opacity: 1;
  }
  @media (hover: none) {
    .more {
      background: none;
      opacity: 1;
    }
    .row.series .line,
    .row.display-set .line,
    .row.instance .line {
      padding-inline-end: 32px;
    }
  }
`;
