import { css } from 'lit';

/** Look of a menu that opens where the pointer is; left and top are of the window, in any direction of writing. */
export const contextMenuStyles = css`
  .list {
    position: fixed;
    inset: var(--top) auto auto var(--left);
    min-width: 220px;
    margin: 0;
    padding: 4px;
    color: var(--nv-text);
    background: var(--nv-panel);
    border: 1px solid var(--nv-line);
    border-radius: 8px;
    box-shadow: 0 8px 24px var(--nv-scrim);
  }
  .item {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    width: 100%;
    min-height: 32px;
    padding: 0 8px;
    text-align: start;
  }
  .item:hover,
  .item:focus-visible {
    background: var(--nv-raised);
  }
  kbd {
    font: 11.5px var(--nv-font);
    color: var(--nv-dim);
  }
`;
