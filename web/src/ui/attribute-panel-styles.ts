import { css } from 'lit';

/** Look of the list of attributes. */
export const attributePanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .count,
  .note {
    margin: 6px 12px;
    font-size: 12px;
    color: var(--nv-dim);
  }
  .note {
    margin-top: 24px;
    text-align: center;
  }
  .list {
    position: relative;
    flex: 1;
    min-height: 0;
    border-top: 1px solid var(--nv-line);
  }
  .space {
    overflow: hidden;
  }
  .row {
    height: 38px;
    padding: 3px 10px 0 calc(12px + var(--indent));
    border-bottom: 1px solid var(--nv-line-soft);
    cursor: default;
    background-image: linear-gradient(var(--nv-line), var(--nv-line));
    background-size: 0 0;
    background-repeat: no-repeat;
    background-position: calc(6px + var(--indent)) 0;
  }
  .row.nested {
    background-size: 1px 100%;
  }
  .row:hover {
    background-color: var(--nv-hover);
  }
  .row[aria-selected='true'] {
    background-color: var(--nv-selected);
  }
  .row.parent .lower,
  .row.parent .name {
    color: var(--nv-dim);
  }
  .upper,
  .lower {
    display: flex;
    align-items: baseline;
    gap: 8px;
    line-height: 16px;
    white-space: nowrap;
  }
  .upper {
    font-size: 11.5px;
    color: var(--nv-dim);
  }
  .lower {
    font-size: 12.5px;
  }
  /* A value is written as its own letters are, and stands where lines begin. */
  :host(:dir(rtl)) .name,
  :host(:dir(rtl)) .shown {
    text-align: right;
  }
  .name,
  .shown {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .row.item {
    padding-top: 10px;
  }
  .row.item .name {
    font-weight: 600;
  }
  .row.item .lower {
    display: none;
  }
  code,
  small {
    font: 10.5px var(--nv-mono);
    color: var(--nv-dim);
  }
  .shown i,
  .value i {
    color: var(--nv-dim);
    font-style: normal;
  }
  .shown em {
    font-style: normal;
    color: var(--nv-dim);
  }
  .stale {
    opacity: 0.45;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-block: 10px 0;
    margin-inline: 10px 6px;
    --nv-tool-height: 32px;
    --nv-tool-label: none;
  }
  .head .search {
    flex: 1;
    min-width: 0;
    margin: 0;
  }
  .count {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  .count .file {
    min-width: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .count .number {
    flex: none;
  }
  .notice {
    margin: 0;
    padding: 6px 12px;
    font-size: 12px;
    border-top: 1px solid var(--nv-line);
    background: var(--nv-raised);
  }
  .fold {
    flex: none;
    align-self: center;
    margin-block: 0;
    margin-inline: -12px -6px;
    padding: 4px 2px;
    color: var(--nv-dim);
  }
  .row.folds .fold + .name {
    margin-inline-start: 2px;
  }
  .row .waiting {
    height: 8px;
    width: 40%;
    margin: 10px 0;
    border-radius: 4px;
    background: var(--nv-line-soft);
  }
`;
