/** The nonce that the server wrote into the page for styles made at run time; empty on a development server, which has no policy. */
export function styleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return nonce === '__CSP_NONCE__' ? '' : nonce;
}

declare global {
  var __webpack_nonce__: string | undefined;
}

/** Dialogs lock scrolling by a style element of `react-style-singleton`, which reads its nonce from this global name. */
export function publishStyleNonce(): void {
  globalThis.__webpack_nonce__ = styleNonce() || undefined;
}
