/** The element over the whole screen, or back; where the browser does not allow it, nothing happens. */
export function toggleFullScreen(element: HTMLElement): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : element.requestFullscreen();
  done.catch(() => undefined);
}
