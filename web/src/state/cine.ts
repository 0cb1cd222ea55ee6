import { goTo, scrollBy, type ViewportState } from './viewport-state';

/** One frame on in the way that the clip is played; at the end of one that is played once it stops. */
export function advanceCine(state: ViewportState): ViewportState {
  const last = state.frameCount - 1;
  switch (state.cineMode) {
    case 'loop':
      return scrollBy(state, 1, true);
    case 'sweep': {
      const isAtEnd = state.cineStep > 0 ? state.position >= last : state.position <= 0;
      const cineStep = isAtEnd ? (state.cineStep > 0 ? -1 : 1) : state.cineStep;
      return scrollBy({ ...state, cineStep }, cineStep);
    }
    case 'once':
      return state.position >= last ? { ...state, isPlaying: false } : scrollBy(state, 1);
  }
}

/** A clip that begins to play; one that is played once begins anew where it had ended. */
export function startCine(state: ViewportState): ViewportState {
  const playing: ViewportState = { ...state, isPlaying: true, cineStep: 1 };
  const isOver = state.cineMode === 'once' && state.position >= state.frameCount - 1;
  return isOver ? goTo(playing, 0) : playing;
}
