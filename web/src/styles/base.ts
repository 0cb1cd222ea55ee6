import { css } from 'lit';

/** What all components share: box model, type, buttons, focus rings, scroll bars. */
export const base = css`
  :host {
    box-sizing: border-box;
    font: 13px/1.4 var(--nv-font);
    font-variant-numeric: tabular-nums;
    color: var(--nv-text);
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    border-radius: var(--nv-radius);
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.45;
  }
  :focus-visible {
    outline: 2px solid var(--nv-accent);
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    [aria-pressed='true'],
    [aria-selected='true'],
    [aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  svg {
    flex: none;
    display: block;
  }
  :host(:dir(rtl)) svg.directed {
    transform: scaleX(-1);
  }
  bdi {
    unicode-bidi: isolate;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .scroller {
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--nv-line) transparent;
    overscroll-behavior: contain;
  }
  .search {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 32px;
    padding: 0 8px;
    background: var(--nv-background);
    border: 1px solid var(--nv-line);
    border-radius: var(--nv-radius);
    color: var(--nv-dim);
  }
  .search:focus-within {
    border-color: var(--nv-accent);
  }
  .search input {
    flex: 1;
    min-width: 0;
    font: inherit;
    color: var(--nv-text);
    background: none;
    border: 0;
    outline: 0;
    padding: 0;
  }
  .search input:placeholder-shown {
    text-overflow: ellipsis;
  }
  .search input::placeholder {
    color: var(--nv-dim);
    opacity: 1;
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
`;
