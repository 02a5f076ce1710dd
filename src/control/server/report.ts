import type { Handler } from '../call.ts';
import { notThere } from '../invalid.ts';

/** `GET /report`. */
export const getReport: Handler<'getReport'> = async ({ context, query }) => {
  if (!context.report) throw notThere('report', 'of a real service: only proxy stands before one');
  const { text, type } = await context.report(query.format ?? 'json');
  return { status: 200, text, type };
};
