import { css } from 'lit';

/** On pictures: bright lines with a dark halo, readable on black and on white. */
export const measureLayerStyles = css`
  path {
    stroke-linejoin: round;
  }
  .shape {
    --colour: var(--nv-measure);
  }
  .shape.selected {
    --colour: var(--nv-measure-selected);
  }
  .shape.refused {
    --colour: var(--nv-measure-refused);
  }
  .halo {
    stroke: var(--nv-annotation-halo);
    stroke-width: 4;
    opacity: 0.65;
  }
  .line {
    stroke: var(--colour);
    stroke-width: 1.5;
  }
  .selected .line {
    stroke-width: 2;
  }
  .draft .line {
    stroke-dasharray: 5 4;
  }
  .grip {
    fill: none;
    stroke: transparent;
    stroke-width: 12;
    pointer-events: stroke;
    cursor: move;
  }
  circle.grip {
    fill: transparent;
    stroke: none;
    pointer-events: all;
    cursor: crosshair;
  }
  .handle,
  .point {
    fill: var(--nv-annotation-halo);
    fill-opacity: 0.4;
    stroke: var(--colour);
    stroke-width: 1.5;
    opacity: 0;
  }
  .point,
  .shape:hover .handle,
  .selected .handle {
    opacity: 1;
  }
  @media (pointer: coarse) {
    circle.grip {
      r: 20px;
    }
    path.grip {
      stroke-width: 22;
    }
  }
  .label {
    fill: var(--colour);
    font: 600 12px/1.3 var(--nv-font);
    font-variant-numeric: tabular-nums;
    stroke: var(--nv-annotation-halo);
    stroke-width: 3.5px;
    stroke-linejoin: round;
    paint-order: stroke;
    pointer-events: all;
    cursor: move;
  }
  .draft .label {
    pointer-events: none;
  }
  .label.pending {
    opacity: 0.6;
  }
  input {
    position: absolute;
    left: var(--x);
    top: var(--y);
    width: 180px;
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--nv-measure-selected);
    border-radius: 4px;
    background: var(--nv-viewport);
    color: var(--nv-annotation);
    font: 13px var(--nv-font);
    pointer-events: auto;
  }
`;
