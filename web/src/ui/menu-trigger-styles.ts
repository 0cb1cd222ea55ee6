import { css } from 'lit';

/** Look of a button in the tool bar that opens something below itself. */
export const menuTriggerStyles = css`
  :host {
    position: relative;
    display: inline-block;
  }
  .trigger {
    display: flex;
    align-items: center;
    gap: 6px;
    height: var(--nv-tool-height, 34px);
    padding: 0 var(--nv-tool-padding, 8px);
    color: var(--nv-dim);
  }
  .trigger:hover,
  .trigger[aria-expanded='true'] {
    color: var(--nv-text);
    background: var(--nv-raised);
  }
  .label {
    display: var(--nv-tool-label, inline);
    font-size: 12px;
    white-space: nowrap;
  }
  .caret {
    display: var(--nv-tool-caret, inline);
    opacity: 0.8;
    margin-inline-start: -3px;
  }
  .popup {
    position: absolute;
    z-index: 20;
    top: var(--nv-menu-top, calc(100% + 4px));
    bottom: var(--nv-menu-bottom, auto);
    inset-inline-start: 0;
    background: var(--nv-panel);
    border: 1px solid var(--nv-line);
    border-radius: 8px;
    box-shadow: 0 8px 24px var(--nv-scrim);
  }
`;
