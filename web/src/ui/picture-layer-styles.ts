import { css } from 'lit';

/** Lines over a picture that take no pointer. */
export const pictureLayerStyles = css`
  :host {
    position: absolute;
    inset: 0;
    pointer-events: none;
    overflow: hidden;
  }
  svg {
    position: absolute;
    inset: 0;
  }
  path {
    fill: none;
    stroke-linecap: round;
  }
`;
