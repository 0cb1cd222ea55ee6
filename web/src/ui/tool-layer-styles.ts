import { css } from 'lit';

export const toolLayerStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
    color: var(--nv-annotation);
  }
  .hands {
    position: absolute;
    inset: 0;
    pointer-events: auto;
    touch-action: none;
    cursor: crosshair;
  }
  .region {
    position: absolute;
    border: 1px solid var(--nv-picture-accent);
    outline: 1px solid var(--nv-annotation-halo);
    background: color-mix(in srgb, var(--nv-picture-accent) 12%, transparent);
  }
  .lens {
    position: absolute;
    border-radius: 50%;
    overflow: hidden;
    border: 1.5px solid var(--nv-annotation-dim);
    background: var(--nv-viewport);
  }
  .lens canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  .lens b {
    position: absolute;
    bottom: 5px;
    left: 50%;
    translate: -50%;
    padding: 0 6px;
    border-radius: 8px;
    background: var(--nv-glass);
    font-size: 11px;
    font-weight: 600;
  }
  .legend {
    position: absolute;
    right: 34px;
    top: calc(50% + 20px);
    display: grid;
    justify-items: end;
    gap: 2px;
    font-size: 11px;
    line-height: 1.2;
    text-shadow:
      0 0 2px var(--nv-annotation-halo),
      0 0 4px var(--nv-annotation-halo);
  }
  .legend canvas {
    width: 12px;
    height: min(128px, 18cqh);
    min-height: 48px;
    border: 1px solid var(--nv-annotation-dim);
    image-rendering: pixelated;
  }
  .notice p {
    position: absolute;
    top: 34%;
    left: 50%;
    translate: -50%;
    width: max-content;
    max-width: calc(100% - 48px);
    margin: 0;
    padding: 8px 14px;
    border: 1px solid var(--nv-annotation-dim);
    border-radius: 8px;
    background: var(--nv-glass);
    font-size: 13px;
    text-align: center;
  }
`;
