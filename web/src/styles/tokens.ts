import { css } from 'lit';

const lightColours = css`
  --nv-background: #eef0f3;
  --nv-panel: #f8f9fb;
  --nv-raised: #e4e8ee;
  --nv-hover: #edf0f4;
  --nv-line: #d0d6de;
  --nv-line-soft: #e2e6ec;
  --nv-text: #171b21;
  --nv-dim: #525c69;
  --nv-accent: #0b5fc0;
  --nv-on-accent: #ffffff;
  --nv-selected: #d8e7fa;
  --nv-warning: #805400;
  --nv-warning-back: #fff1cf;
  --nv-bad: #b3261e;
  --nv-good: #12693f;
  --nv-scrim: #1a1f2699;
  --nv-patient-0: #0b5fc0;
  --nv-patient-1: #8a2fc0;
  --nv-patient-2: #92560a;
  --nv-patient-3: #0b6e5c;
  --nv-patient-4: #b52a47;
  --nv-patient-5: #4f6a0c;
  color-scheme: light;
`;

/** For people who ask for more contrast, here or of their system: at least 7 : 1 for text, and lines that stand out. */
const darkContrast = css`
  --nv-background: #000000;
  --nv-panel: #000000;
  --nv-raised: #262b33;
  --nv-hover: #1c2027;
  --nv-line: #8b95a3;
  --nv-line-soft: #5d6672;
  --nv-text: #ffffff;
  --nv-dim: #d5dbe3;
  --nv-accent: #8cc4ff;
  --nv-on-accent: #000000;
  --nv-selected: #0d3460;
  --nv-warning: #ffd257;
  --nv-warning-back: #2b2000;
  --nv-bad: #ffa8a8;
  --nv-good: #7ee2b2;
  --nv-viewport-gap: #8b95a3;
  --nv-annotation: #ffffff;
  --nv-annotation-dim: #e4e9ef;
`;

const lightContrast = css`
  --nv-background: #ffffff;
  --nv-panel: #ffffff;
  --nv-raised: #e2e6ec;
  --nv-hover: #eceff3;
  --nv-line: #59626e;
  --nv-line-soft: #8a939e;
  --nv-text: #000000;
  --nv-dim: #2c333c;
  --nv-accent: #003e8a;
  --nv-on-accent: #ffffff;
  --nv-selected: #c9defa;
  --nv-warning: #573900;
  --nv-warning-back: #fff1cf;
  --nv-bad: #7d100b;
  --nv-good: #00472a;
  --nv-patient-0: #003e8a;
  --nv-patient-1: #5f0a96;
  --nv-patient-2: #653500;
  --nv-patient-3: #00483b;
  --nv-patient-4: #850d2b;
  --nv-patient-5: #334600;
`;

/** Where the system forces its own few colours. Pictures and what is written on them stay as they are. */
const systemColours = css`
  --nv-background: Canvas;
  --nv-panel: Canvas;
  --nv-raised: Canvas;
  --nv-hover: Canvas;
  --nv-line: CanvasText;
  --nv-line-soft: CanvasText;
  --nv-text: CanvasText;
  --nv-dim: CanvasText;
  --nv-accent: Highlight;
  --nv-on-accent: HighlightText;
  --nv-selected: Canvas;
  --nv-warning: CanvasText;
  --nv-warning-back: Canvas;
  --nv-bad: CanvasText;
  --nv-good: CanvasText;
  --nv-patient-0: CanvasText;
  --nv-patient-1: CanvasText;
  --nv-patient-2: CanvasText;
  --nv-patient-3: CanvasText;
  --nv-patient-4: CanvasText;
  --nv-patient-5: CanvasText;
`;

/**
 * The only place where colours live. An embedding page overrides any of them on `negatoscope-viewer`.
 *
 * Text and icons have a contrast of at least 4.5 : 1 on `--nv-panel` and `--nv-raised` in both themes.
 */
export const tokens = css`
  :host {
    --nv-background: #0d0f12;
    --nv-panel: #15181d;
    --nv-raised: #20252c;
    --nv-hover: #1b2026;
    --nv-line: #2a2f37;
    --nv-line-soft: #20242b;
    --nv-text: #e6e9ee;
    --nv-dim: #98a1ad;
    --nv-accent: #5aa9ff;
    --nv-on-accent: #06121f;
    --nv-selected: #1c2d42;
    --nv-warning: #f0b429;
    --nv-warning-back: #3a2c05;
    --nv-bad: #ff7b7b;
    --nv-good: #4cc38a;
    --nv-scrim: #05070acc;
    --nv-patient-0: #5aa9ff;
    --nv-patient-1: #d98bff;
    --nv-patient-2: #ffb454;
    --nv-patient-3: #4fd1b5;
    --nv-patient-4: #ff8fa3;
    --nv-patient-5: #b6d65c;

    /* On pictures, the same in every theme. */
    --nv-picture-patient-0: #5aa9ff;
    --nv-picture-patient-1: #d98bff;
    --nv-picture-patient-2: #ffb454;
    --nv-picture-patient-3: #4fd1b5;
    --nv-picture-patient-4: #ff8fa3;
    --nv-picture-patient-5: #b6d65c;
    --nv-picture-accent: #5aa9ff;
    --nv-viewport: #000000;
    --nv-viewport-gap: #1b1f25;
    --nv-annotation: #eef1f5;
    --nv-annotation-dim: #b4bdc8;
    --nv-annotation-halo: #000000;
    --nv-direction: #ffd479;
    --nv-mark: #ffc247;
    --nv-measure: #6ff0c2;
    --nv-measure-selected: #ffe066;
    --nv-measure-refused: #ff9d7a;
    --nv-glass: #0d0f12b8;

    --nv-radius: 6px;
    --nv-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
    --nv-mono: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
    --nv-motion: 120ms;
    color-scheme: dark;
  }

  :host([theme='light']) {
    ${lightColours}
  }

  @media (prefers-color-scheme: light) {
    :host([theme='auto']) {
      ${lightColours}
    }
  }

  :host([theme='contrast']) {
    ${darkContrast}
  }

  @media (prefers-contrast: more) {
    :host {
      ${darkContrast}
    }
    :host([theme='light']) {
      ${lightContrast}
    }
  }

  @media (prefers-contrast: more) and (prefers-color-scheme: light) {
    :host([theme='auto']) {
      ${lightContrast}
    }
  }

  @media (forced-colors: active) {
    :host,
    :host([theme]) {
      ${systemColours}
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --nv-motion: 0ms;
    }
  }
`;
