import workerUrl from '../worker/main.ts?worker&url';

/** The part of Trusted Types that is used; browsers without it have no such object. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

function trustedAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  const policy = trustedTypes.createPolicy('negatoscope', {
    createScriptURL: (wanted) => {
      const url = new URL(wanted, document.baseURI);
      const own = new URL(address, document.baseURI);
      if (url.href !== own.href) throw new TypeError('refused: not the worker of this viewer');
      return url.href;
    },
  });
  // The DOM's types know strings only; a TrustedScriptURL is what a page with Trusted Types wants here.
  return policy.createScriptURL(address) as string;
}

let address: string | undefined;

/** Where the worker's script lies, in the form that a page with Trusted Types accepts: this one address, no other. */
export function workerAddress(): string {
  address ??= trustedAddress(workerUrl);
  return address;
}
