import { css } from 'lit';

export const shellStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .shell {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .middle {
    position: relative;
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  /* Images keep a third of the room, however wide somebody made the panels elsewhere. */
  .wide.with-browser .middle {
    --first: min(var(--browser-width, clamp(208px, 15cqi, 320px)), 33cqi);
  }
  .wide.with-inspector .middle {
    --last: min(var(--inspector-width, clamp(248px, 19.8cqi, 400px)), 33cqi);
  }
  .wide .middle {
    grid-template-columns: var(--first, 0) minmax(0, 1fr) var(--last, 0);
  }
  .wide .middle > * {
    grid-area: 1 / 2;
  }
  .wide .middle > nv-study-browser,
  .wide .middle > nv-panel-separator[panel='browser'] {
    grid-column: 1;
  }
  .wide .middle > nv-inspector,
  .wide .middle > nv-panel-separator[panel='inspector'] {
    grid-column: 3;
  }
  nv-panel-separator[panel='browser'] {
    justify-self: end;
    margin-inline-end: -5px;
  }
  nv-panel-separator[panel='inspector'] {
    justify-self: start;
    margin-inline-start: -5px;
  }
  /* What is left on a patient is left on the picture, in any direction of writing. */
  nv-viewport-grid {
    direction: ltr;
    forced-color-adjust: none;
  }
  nv-study-browser {
    border-inline-end: 1px solid var(--nv-line);
  }
  nv-inspector {
    border-inline-start: 1px solid var(--nv-line);
  }
  nv-study-browser,
  nv-inspector,
  nv-viewport-grid,
  nv-empty-state {
    min-width: 0;
    min-height: 0;
  }
  nv-tool-bar,
  nv-status-bar {
    flex: none;
    z-index: 3;
  }
  .narrow nv-tool-bar {
    order: 2;
  }
  .narrow nv-status-bar {
    order: 3;
  }
  .narrow nv-study-browser,
  .narrow nv-inspector {
    position: absolute;
    z-index: 2;
    inset-block: 0;
    inset-inline: 0 40px;
    animation: slide-in var(--nv-motion) ease-out;
  }
  .narrow nv-inspector {
    inset-inline: 24px 0;
  }
  .narrow.with-browser .middle::after,
  .narrow.with-inspector .middle::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset: 0;
    background: var(--nv-scrim);
    pointer-events: none;
  }
  @keyframes slide-in {
    from {
      opacity: 0;
    }
  }
  .exit {
    position: absolute;
    z-index: 3;
    top: 50%;
    right: 30px;
    bottom: auto;
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    margin-top: 32px;
    color: var(--nv-annotation);
    background: var(--nv-glass);
    opacity: 0.5;
  }
  .exit:hover,
  .exit:focus-visible {
    opacity: 1;
  }
  .drop {
    position: absolute;
    z-index: 10;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 12px;
    background: var(--nv-scrim);
    pointer-events: none;
  }
  .drop div {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 6px;
    width: 100%;
    height: 100%;
    border: 2px dashed var(--nv-accent);
    border-radius: 14px;
    background: color-mix(in srgb, var(--nv-accent) 10%, var(--nv-panel) 78%);
    text-align: center;
  }
  .drop svg {
    color: var(--nv-accent);
  }
  .drop b {
    font-size: 20px;
  }
  .drop span {
    color: var(--nv-dim);
  }
`;
