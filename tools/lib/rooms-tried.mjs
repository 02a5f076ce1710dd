// @ts-check
/** The rooms that are tried in full. */
export const WHOLE = ['base', 'contract', 'world', 'body'];
/** The rooms of which a sample is tried. */
export const SAMPLED = ['content', 'mock', 'control'];
