// Generated from package.json by `npm run regenerate`. Do not edit.

/** Version of the program. */
export const version = "0.1.0";
