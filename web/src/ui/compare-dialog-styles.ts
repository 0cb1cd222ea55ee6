import { css } from 'lit';

/** Look of the comparison: three columns, or the name above two of them where there is no room. */
export const compareDialogStyles = css`
  dialog {
    --dialog-width: 1180px;
    height: min(860px, calc(100dvh - 24px));
    max-height: none;
    overflow: hidden;
  }
  .sheet {
    display: flex;
    flex-direction: column;
    height: 100%;
    container-type: inline-size;
  }
  .modes {
    display: flex;
    padding: 2px;
    border: 1px solid var(--nv-line);
    border-radius: var(--nv-radius);
    background: var(--nv-background);
  }
  .modes button {
    height: 28px;
    padding: 0 12px;
    border-radius: 4px;
    font-size: 12px;
    color: var(--nv-dim);
  }
  .modes button[aria-pressed='true'] {
    color: var(--nv-text);
    background: var(--nv-raised);
  }
  .grid {
    display: grid;
    grid-template-columns: minmax(180px, 3fr) minmax(0, 4fr) minmax(0, 4fr);
    column-gap: 16px;
    padding: 0 20px;
  }
  .choice {
    align-items: center;
    padding-bottom: 8px;
    font-size: 12.5px;
  }
  .choice b {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  select {
    width: 100%;
    height: 32px;
    padding: 0 6px;
    font: inherit;
    color: var(--nv-text);
    background: var(--nv-background);
    border: 1px solid var(--nv-line);
    border-radius: var(--nv-radius);
  }
  .sum {
    margin: 0;
    padding: 6px 20px;
    font-size: 12px;
    color: var(--nv-dim);
    border-bottom: 1px solid var(--nv-line);
  }
  .note {
    margin: 48px 20px;
    text-align: center;
    color: var(--nv-dim);
  }
  .rows {
    flex: 1;
    min-height: 0;
  }
  .space {
    overflow: hidden;
  }
  .row {
    height: 58px;
    align-content: center;
    border-bottom: 1px solid var(--nv-line-soft);
    font-size: 12.5px;
    line-height: 17px;
  }
  .row.series {
    display: grid;
    grid-template-columns: minmax(180px, 3fr) minmax(0, 8fr);
    column-gap: 16px;
    width: 100%;
    padding: 0 20px;
    border-radius: 0;
    text-align: start;
  }
  .row.series:hover,
  .row.series[aria-expanded='true'] {
    background: var(--nv-hover);
  }
  .row.inside {
    background: var(--nv-background);
  }
  .cell {
    min-width: 0;
    overflow: hidden;
  }
  .name {
    padding-inline-start: var(--indent);
  }
  .name b,
  .name code {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .name b {
    font-weight: 500;
  }
  .inside .name b {
    font-weight: 400;
    color: var(--nv-dim);
  }
  code,
  small {
    font: 11px var(--nv-mono);
    color: var(--nv-dim);
  }
  i {
    font-style: normal;
    color: var(--nv-dim);
  }
  .text {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .values .text {
    display: block;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .counted {
    margin-inline-end: 14px;
  }
  .same {
    color: var(--nv-dim);
  }
  .absent i {
    color: var(--nv-warning);
  }
  .all {
    flex: none;
    max-height: 40%;
    padding: 10px 20px 14px;
    border-top: 1px solid var(--nv-line);
    background: var(--nv-background);
    font-size: 12.5px;
    user-select: text;
  }
  .all ul {
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
  }
  .all li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
  .all li small {
    flex: none;
  }
  @container (max-width: 640px) {
    header {
      flex-wrap: wrap;
      gap: 8px;
      padding: 10px 12px;
    }
    .modes {
      order: 3;
      width: 100%;
    }
    .modes button {
      flex: 1;
    }
    .grid {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      padding: 0 12px;
    }
    .choice > span:first-child {
      display: none;
    }
    .row.grid .name,
    .row.series .name {
      grid-column: 1 / -1;
      display: flex;
      gap: 8px;
      align-items: baseline;
    }
    .row.series {
      grid-template-columns: minmax(0, 1fr);
      padding: 0 12px;
    }
    .name b {
      flex: 1;
    }
    .text {
      display: block;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .same {
      font-size: 0;
    }
    .same::before {
      content: '…';
      font-size: 12.5px;
    }
    .values small {
      display: none;
    }
    .sum,
    .all {
      padding-inline: 12px;
    }
  }
`;
