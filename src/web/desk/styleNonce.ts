const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;

/**
 * Lets every style element that this page's own code makes bear the nonce of the document: some parts of antd (the lock of the
 * page behind a dialog) write one and do not ask for it. Text that becomes markup still has none.
 */
export function bearNonce(): void {
  if (nonce === undefined || nonce === '') return;
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
