import type { FindingCounts } from '../ports/findings';
import type { VoiWindow } from '../ports/image';

/** What was painted. */
export interface FrameDisplayedDetail {
  readonly seriesInstanceUid: string;
  readonly sopInstanceUid: string;
  /** In the instance, from 0. */
  readonly frameIndex: number;
  /** Among all frames of the series in display order, from 0. */
  readonly position: number;
  /** null where a VOI LUT of the file is used. */
  readonly voiWindow: VoiWindow | null;
}

/** The element can be used. */
export class ReadyEvent extends CustomEvent<null> {
  constructor() {
    super('ready', { detail: null });
  }
}

/** A study that was not there before. */
export class StudyAddedEvent extends CustomEvent<{ readonly studyInstanceUid: string }> {
  constructor(detail: { readonly studyInstanceUid: string }) {
    super('study-added', { detail });
  }
}

/** The first image after opening is on the canvas. */
export class FirstImageEvent extends CustomEvent<FrameDisplayedDetail> {
  constructor(detail: FrameDisplayedDetail) {
    super('first-image', { detail });
  }
}

/** What does not add up was counted again; the findings themselves are in `findings()`. */
export class FindingsChangedEvent extends CustomEvent<FindingCounts> {
  constructor(detail: FindingCounts) {
    super('findings-changed', { detail });
  }
}

/** A frame was painted. */
export class FrameDisplayedEvent extends CustomEvent<FrameDisplayedDetail> {
  constructor(detail: FrameDisplayedDetail) {
    super('frame-displayed', { detail });
  }
}

/** The interface speaks another language. */
export class LanguageChangedEvent extends CustomEvent<{
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}> {
  constructor(detail: { readonly language: string; readonly direction: 'ltr' | 'rtl' }) {
    super('language-changed', { detail });
  }
}
