import { css } from 'lit';

/** Look of the dialogs; they are native ones, so that focus stays inside and Escape closes them. */
export const dialogStyles = css`
  dialog {
    width: min(var(--dialog-width, 720px), calc(100vw - 24px));
    max-height: min(640px, calc(100vh - 24px));
    padding: 0;
    border: 1px solid var(--nv-line);
    border-radius: 10px;
    background: var(--nv-panel);
    color: var(--nv-text);
    box-shadow: 0 16px 48px var(--nv-scrim);
  }
  dialog::backdrop {
    background: color-mix(in srgb, var(--nv-scrim) 70%, transparent);
  }
  header {
    display: flex;
    align-items: center;
    gap: 16px;
    padding-block: 12px 8px;
    padding-inline: 20px 12px;
  }
  header > h2 {
    flex: 1;
    margin: 0;
    font-size: 15px;
    font-weight: 600;
  }
  /* Closes it. */
  header > button {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    color: var(--nv-dim);
  }
  kbd {
    display: inline-block;
    min-width: 22px;
    padding: 1px 6px;
    border: 1px solid var(--nv-line);
    border-radius: 4px;
    font: 11.5px/1.5 var(--nv-font);
    text-align: center;
    white-space: nowrap;
    color: var(--nv-text);
    background: var(--nv-background);
  }
`;
