import { LitElement, type PropertyDeclarations } from 'lit';
import { kForgetful, kMemory, type Memory } from '../app/remembered';

/** An element that is found again as its reader left it. */
export class PersonalElement extends LitElement {
  static override properties: PropertyDeclarations = { forgetful: { type: Boolean } };
  /** Nothing of how the interface is left is remembered, and nothing recalled. */
  declare forgetful: boolean;

  constructor() {
    super();
    this.forgetful = false;
  }

  /** What is kept from visit to visit. */
  protected get memory(): Memory {
    return this.forgetful ? kForgetful : kMemory;
  }
}
