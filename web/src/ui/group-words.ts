import { css } from 'lit';

/** Of the groups in the panels of files and findings: what it is, and below it smaller what to do. */
export const groupWords = css`
  .words {
    flex: 1;
    min-width: 0;
  }
  b,
  small {
    display: block;
  }
  b {
    font-size: 12.5px;
    font-weight: 500;
  }
  small {
    font-size: 11.5px;
    color: var(--nv-dim);
  }
`;
