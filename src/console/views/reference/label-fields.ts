const FIELDS = 'input, textarea, select';

/**
 * Gives the renderer's fields the names that it leaves out for screen readers, and its texts their turn by keys, also what it makes later; within
 * its shadow roots and those of its parts. The function that is returned ends it.
 */
export function labelFields(host: Element): () => void {
  const observers: MutationObserver[] = [];
  const watched = new WeakSet<ShadowRoot>();
  const visit = (root: ParentNode) => {
    for (const field of root.querySelectorAll(FIELDS)) label(field);
    // What scrolls is reached by keys.
    for (const text of root.querySelectorAll('pre')) text.tabIndex = 0;
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot);
  };
  const watch = (root: ShadowRoot) => {
    if (!watched.has(root)) {
      watched.add(root);
      const observer = new MutationObserver(() => visit(root));
      observer.observe(root, { childList: true, subtree: true });
      observers.push(observer);
    }
    visit(root);
  };
  if (host.shadowRoot) watch(host.shadowRoot);
  return () => {
    for (const observer of observers) observer.disconnect();
  };
}

function label(field: Element): void {
  if (field.hasAttribute('aria-label') || field.closest('label')) return;
  const { pname } = (field as HTMLElement).dataset;
  const name =
    pname ?? field.getAttribute('placeholder') ?? (field.matches('textarea') ? 'Request body' : 'Value');
  field.setAttribute('aria-label', name);
}
