/** What the console calls itself: the name of the server's option `brand-name`, or ours. */
export const BRAND = globalThis.document?.documentElement.dataset.brand ?? 'ev-driver-mock';
