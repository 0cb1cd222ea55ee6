import { css } from 'lit';

/** Look of the dialogs that save and print. */
export const exportDialogStyles = css`
  dialog {
    --dialog-width: 460px;
    overflow: hidden auto;
  }
  form {
    display: grid;
    gap: 16px;
    padding: 8px 20px 20px;
  }
  fieldset {
    display: grid;
    gap: 2px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 4px;
    font-size: 12px;
    font-weight: 600;
    color: var(--nv-dim);
  }
  label.choice {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    column-gap: 8px;
    align-items: start;
    padding: 5px 0;
    cursor: pointer;
  }
  label.choice.off {
    cursor: default;
  }
  label.choice.off > span {
    color: var(--nv-dim);
  }
  label.choice input {
    width: 16px;
    height: 16px;
    margin: 1px 0 0;
    accent-color: var(--nv-accent);
  }
  label.choice small {
    grid-column: 2;
    font-size: 12px;
    color: var(--nv-dim);
  }
  .notes {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 12.5px;
  }
  .notes li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 8px;
    padding: 7px 10px;
    border: 1px solid var(--nv-line);
    border-radius: var(--nv-radius);
    color: var(--nv-dim);
  }
  .notes li.grave {
    border-color: var(--nv-warning);
    background: var(--nv-warning-back);
    color: var(--nv-warning);
  }
  .range {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 2px 0 0 26px;
    font-size: 12.5px;
    color: var(--nv-dim);
  }
  .range input {
    width: 76px;
    height: 30px;
    padding: 0 8px;
    font: inherit;
    color: var(--nv-text);
    background: var(--nv-background);
    border: 1px solid var(--nv-line);
    border-radius: var(--nv-radius);
  }
  .range input:disabled {
    opacity: 0.5;
  }
  .name {
    margin: 0;
    font-size: 12.5px;
    color: var(--nv-dim);
    overflow-wrap: anywhere;
  }
  .name b {
    font-weight: 500;
    color: var(--nv-text);
  }
  .name[role='alert'] {
    color: var(--nv-text);
  }
  progress {
    display: block;
    width: 100%;
    height: 6px;
    margin-bottom: 4px;
    accent-color: var(--nv-accent);
  }
  /* what is done at once is not worth a flicker */
  .job {
    animation: appear 10ms 200ms backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
  }
  footer [role='status'] {
    flex: 1 1 140px;
    font-size: 12.5px;
    color: var(--nv-dim);
    overflow-wrap: anywhere;
  }
  footer button {
    height: 36px;
    padding: 0 16px;
    border: 1px solid var(--nv-line);
    background: var(--nv-raised);
  }
  footer button.main {
    border-color: transparent;
    color: var(--nv-on-accent);
    background: var(--nv-accent);
    font-weight: 600;
  }
  footer :focus-visible {
    outline-offset: 2px;
  }
`;
