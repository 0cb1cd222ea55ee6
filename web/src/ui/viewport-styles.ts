import { css } from 'lit';

/** Everything here lies on a picture: no shadows but halos, and nothing that takes the pointer from it. */
export const viewportStyles = css`
  :host {
    direction: ltr;
    display: block;
    position: relative;
    overflow: hidden;
    min-width: 0;
    min-height: 0;
    background: var(--nv-viewport);
    color: var(--nv-annotation);
  }
  :host::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--nv-viewport-gap);
    pointer-events: none;
  }
  :host([active])::after {
    border-color: var(--nv-picture-accent);
  }
  .surface {
    position: absolute;
    inset: 0;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .surface:focus {
    outline: none;
  }
  .key-pointer {
    position: absolute;
    left: var(--x);
    top: var(--y);
    width: 32px;
    height: 32px;
    translate: -50% -50%;
    pointer-events: none;
    filter: drop-shadow(0 0 1.5px var(--nv-annotation-halo))
      drop-shadow(0 0 1.5px var(--nv-annotation-halo));
  }
  /* Two bars with a gap where they cross, so that what is measured is seen. */
  .key-pointer::before,
  .key-pointer::after {
    content: '';
    position: absolute;
    inset: 0 15.25px;
    background: linear-gradient(
      var(--turn, 180deg),
      var(--nv-annotation) 0 12px,
      transparent 12px 20px,
      var(--nv-annotation) 20px
    );
  }
  .key-pointer::after {
    --turn: 90deg;
    inset: 15.25px 0;
  }
  .key-pointer.held::before,
  .key-pointer.held::after {
    --nv-annotation: var(--nv-picture-accent);
  }
  .surface.window,
  .surface.cursor,
  .surface.measure {
    cursor: crosshair;
  }
  .surface.pan {
    cursor: grab;
  }
  .surface.pan:active {
    cursor: grabbing;
  }
  .surface.zoom {
    cursor: zoom-in;
  }
  .surface.scroll {
    cursor: ns-resize;
  }
  canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  canvas[hidden] {
    visibility: hidden;
    display: block;
  }
  .edge {
    position: absolute;
    inset: 0 0 auto 0;
    border-top: 3px solid var(--colour);
    pointer-events: none;
  }
  .edge.double {
    border-top-style: double;
  }
  .edge.dashed {
    border-top-style: dashed;
  }
  .edge.dotted {
    border-top-style: dotted;
  }
  .corner,
  .scale {
    text-shadow:
      0 0 2px var(--nv-annotation-halo),
      0 0 3px var(--nv-annotation-halo),
      0 0 4px var(--nv-annotation-halo);
  }
  .corner {
    position: absolute;
    max-width: calc(50% - 24px);
    font-size: 12px;
    line-height: 1.4;
    pointer-events: none;
  }
  .corner p {
    margin: 0;
    overflow: hidden;
    white-space: pre;
    text-overflow: ellipsis;
  }
  .corner p + p {
    color: var(--nv-annotation);
  }
  .top {
    top: 9px;
  }
  .bottom {
    bottom: 8px;
  }
  .left {
    left: 10px;
  }
  .right {
    right: 26px;
    max-width: calc(50% - 40px);
    text-align: right;
  }
  .top.left p:first-child {
    font-weight: 600;
  }
  .marked {
    display: flex;
    gap: 8px;
  }
  .marked > div {
    min-width: 0;
  }
  .badge {
    text-shadow: none;
    background: var(--nv-glass);
  }
  .corner .mark {
    width: fit-content;
    margin: 0 0 4px;
    padding: 0 6px;
    border: 1px solid var(--nv-annotation-dim);
    border-radius: 4px;
    background: var(--nv-glass);
    text-shadow: none;
  }
  .corner .mark.grave {
    border-color: var(--nv-mark);
    color: var(--nv-mark);
    font-weight: 600;
  }
  .direction {
    position: absolute;
    font-size: 15px;
    font-weight: 600;
    line-height: 1;
    color: var(--nv-direction);
    pointer-events: none;
    text-shadow:
      0 0 2px var(--nv-annotation-halo),
      0 0 4px var(--nv-annotation-halo);
  }
  .at-left {
    left: 10px;
    top: 50%;
    translate: 0 -50%;
  }
  .at-right {
    right: 26px;
    top: 50%;
    translate: 0 -50%;
  }
  .at-top {
    top: 11px;
    left: 50%;
    translate: -50%;
  }
  .at-bottom {
    bottom: 11px;
    left: 50%;
    translate: -50%;
  }
  /* In a narrow cell the corners need the whole width, and letters and scale keep out of their way. */
  .tight .corner {
    max-width: calc(50% - 6px);
  }
  .tight .corner.right {
    max-width: calc(50% - 28px);
  }
  .tight .at-top {
    top: 84px;
  }
  .tight .at-bottom {
    bottom: calc(48px + 26px * var(--marks));
  }
  .tight .scale {
    --above: 68px;
  }
  .small .corner {
    font-size: 11px;
  }
  /* Whose picture it is has to be read; what was examined may be cut. */
  .small .corner.top.left {
    max-width: calc(62% - 10px);
  }
  .small .corner.top.right {
    max-width: calc(38% - 32px);
  }
  .small .corner.bottom.right {
    max-width: calc(50% - 34px);
  }
  .small .direction {
    font-size: 12px;
  }
  .small .at-top {
    top: 44px;
  }
  .small .at-bottom {
    bottom: calc(42px + 26px * var(--marks));
  }
  .small .scale {
    display: none;
  }
  /* Whose picture it is takes the whole width; marks of the picture itself stay as well. */
  .tiny .corner.left,
  .tiny .corner.right {
    max-width: calc(100% - 34px);
  }
  .tiny .top.right,
  .tiny .bottom.left p:not(.mark) {
    display: none;
  }
  /* Above the two lines of the corners, which may be long. */
  .scale {
    position: absolute;
    bottom: calc(var(--above, 48px) + 26px * var(--marks));
    left: 50%;
    translate: -50%;
    display: grid;
    justify-items: center;
    gap: 2px;
    font-size: 11px;
    color: var(--nv-annotation);
    pointer-events: none;
  }
  .scale i {
    width: var(--length);
    height: 6px;
    border: 1px solid var(--nv-annotation-dim);
    border-top: 0;
    filter: drop-shadow(0 0 1px var(--nv-annotation-halo));
  }
  .message {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 6px;
    margin: 0;
    padding: 24px;
    text-align: center;
    color: var(--nv-annotation-dim);
    pointer-events: none;
  }
  .message b {
    font-size: 15px;
    color: var(--nv-annotation);
  }
  .message.failed svg {
    color: var(--nv-mark);
  }
  .message span {
    max-width: 44ch;
  }
  .rate {
    position: absolute;
    bottom: 64px;
    left: 50%;
    translate: -50%;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 12px;
    border-radius: 14px;
    background: var(--nv-glass);
    font-size: 12px;
    white-space: nowrap;
  }
  /* Above the marks of the corner. */
  .offer {
    bottom: 100px;
    color: var(--nv-annotation);
    border: 1px solid var(--nv-annotation-dim);
  }
  .offer:hover {
    border-color: var(--nv-picture-accent);
  }
  .rate input {
    width: 110px;
    accent-color: var(--nv-picture-accent);
  }
`;
