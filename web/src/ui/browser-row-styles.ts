import { css } from 'lit';

export const browserRowStyles = css`
  .row {
    position: relative;
    padding-block: 0;
    padding-inline: 20px 8px;
    cursor: pointer;
  }
  .row.patient {
    height: 66px;
    padding-top: 8px;
  }
  .row.study {
    height: 42px;
  }
  .row.series {
    height: 54px;
  }
  .row.display-set {
    height: 42px;
    padding-inline-start: 36px;
  }
  .row.display-set nv-thumbnail {
    width: 32px;
    height: 32px;
  }
  .row.display-set .words {
    font-size: 12px;
  }
  .chosen-set {
    display: flex;
    flex: none;
    color: var(--nv-dim);
  }
  .spacing {
    display: grid;
    color: var(--nv-warning);
  }
  .row.instance {
    height: 24px;
    padding-inline-start: 66px;
  }
  .row.instance.deep {
    padding-inline-start: 78px;
  }
  .edge {
    position: absolute;
    inset-block: 0;
    inset-inline: 10px auto;
    border-inline-start: 3px solid var(--colour);
  }
  .row.patient .edge {
    top: 8px;
  }
  .edge.double {
    border-inline-start-style: double;
  }
  .edge.dashed {
    border-inline-start-style: dashed;
  }
  .edge.dotted {
    border-inline-start-style: dotted;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 100%;
    padding-block: 0;
    padding-inline: 2px 6px;
    border-radius: var(--nv-radius);
  }
  .patient .line {
    gap: 9px;
  }
  .study .line,
  .display-set .line,
  .series .line {
    gap: 6px;
  }
  .row:hover .line {
    background: var(--nv-hover);
  }
  .line.shown {
    box-shadow: inset 2px 0 var(--nv-line);
  }
  .line.active,
  .row:hover .line.active {
    background: var(--nv-selected);
    box-shadow: inset 2px 0 var(--nv-accent);
  }
  .tree:focus-visible .line.focused {
    outline: 2px solid var(--nv-accent);
    outline-offset: -2px;
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .words b,
  .words small,
  span.words {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .words b {
    font-weight: 500;
  }
  .series .words b {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    white-space: normal;
    overflow-wrap: anywhere;
    font-size: 12.5px;
    line-height: 1.25;
  }
  .patient .words b {
    font-size: 14px;
    font-weight: 600;
    line-height: 1.3;
  }
  .study .words b {
    font-size: 12.5px;
    font-weight: 600;
    line-height: 1.3;
  }
  .words small {
    font-size: 11.5px;
    line-height: 1.35;
    color: var(--nv-dim);
  }
  .instance {
    font-size: 12px;
    color: var(--nv-dim);
  }
  .instance .active {
    color: var(--nv-text);
  }
  .fold {
    display: grid;
    place-items: center;
    flex: none;
    width: 16px;
    height: 100%;
    color: var(--nv-dim);
  }
  .display-set .fold,
  .series .fold {
    width: 16px;
    margin-inline-end: -2px;
    opacity: 0;
  }
  .series:hover .fold,
  .display-set:hover .fold,
  .display-set[aria-expanded='true'] .fold,
  .display-set .focused .fold,
  .display-set .active .fold,
  .series[aria-expanded='true'] .fold,
  .series .focused .fold,
  .series .active .fold {
    opacity: 1;
  }
  @media (hover: none) {
    .display-set .fold,
    .series .fold {
      opacity: 1;
    }
  }
  .count {
    font-size: 12px;
    color: var(--nv-dim);
  }
`;
