import { render, type TemplateResult } from 'lit';
import { WishEvent } from './wish';

/** Soon, when nothing else is to be done. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 500 });
  else setTimeout(run, 200);
}

/**
 * Draws once, where nobody sees it, what the first file will bring: templates, style sheets and code are made at their
 * first use, which would otherwise be while somebody waits for the first picture.
 *
 * @param parts  null where they are no longer to come
 */
export function rehearseDrawing(parent: ParentNode, parts: () => TemplateResult | null): void {
  whenIdle(() => {
    const template = parts();
    if (!template) return;
    const stage = document.createElement('div');
    stage.hidden = true;
    // What is drawn here is no part of the viewer, and nothing it wishes is meant.
    stage.addEventListener(WishEvent.eventName, (event) => event.stopPropagation());
    parent.append(stage);
    render(template, stage.attachShadow({ mode: 'open' }));
    // Each level of components draws in a microtask of its own.
    setTimeout(() => stage.remove());
  });
}
