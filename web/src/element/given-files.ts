import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { blobsOfRoots, takeDroppedRoots } from '../sources/dropped-items';
import { isMeantFor } from './is-meant-for';
import { isTyping } from './is-typing';
import type { Openable } from './openable';

/** Takes the files that somebody drops on an element, or pastes. */
export class GivenFiles implements ReactiveController {
  isDraggedOver = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly open: (files: Openable) => void,
  ) {
    host.addController(this);
    host.addEventListener('dragover', this.handleDragOver);
    host.addEventListener('dragleave', this.handleDragLeave);
    host.addEventListener('drop', this.handleDrop);
  }

  hostConnected(): void {
    document.addEventListener('paste', this.handlePaste);
  }

  hostDisconnected(): void {
    document.removeEventListener('paste', this.handlePaste);
  }

  private readonly handlePaste = (event: ClipboardEvent): void => {
    if (!event.clipboardData || event.defaultPrevented || isTyping(event)) return;
    if (!isMeantFor(this.host, event)) return;
    const roots = takeDroppedRoots(event.clipboardData);
    if (roots.entries.length + roots.files.length === 0) return;
    // Of several viewers one takes it.
    event.preventDefault();
    this.open(blobsOfRoots(roots));
  };

  private readonly handleDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.draggedOver(true);
  };

  private readonly handleDragLeave = ({ relatedTarget }: DragEvent): void => {
    if (!relatedTarget || !this.host.contains(relatedTarget as Node)) this.draggedOver(false);
  };

  private readonly handleDrop = (event: DragEvent): void => {
    this.draggedOver(false);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.open(blobsOfRoots(takeDroppedRoots(event.dataTransfer)));
  };

  private draggedOver(isDraggedOver: boolean): void {
    if (isDraggedOver === this.isDraggedOver) return;
    this.isDraggedOver = isDraggedOver;
    this.host.requestUpdate();
  }
}
