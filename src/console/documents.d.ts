/** A YAML file as the build reads it: plain data. */
declare module '*.yaml' {
  const data: import('./views/reference/documents.ts').OpenApi;
  export default data;
}

/** A Markdown file as the build prepares it. */
declare module '*.md' {
  const page: import('./views/reference/documents.ts').DocumentPage;
  export default page;
}

/** The renderer registers its element when it is loaded, and exports nothing. */
declare module 'rapidoc';

/** Outlines of the world as SVG writes paths, in the units of parts/mercator.ts. */
declare module 'world-atlas/countries-50m.json?outlines' {
  export const land: string;
  export const borders: string;
}
