/** A text as it may stand in HTML, in quotes too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A sign for whether something was met; told to those who do not see it, too. */
export function mark(met: boolean): string {
  return met
    ? '<span class="yes"><span aria-hidden="true">✓</span><span class="spoken">met: </span></span>'
    : '<span class="no"><span aria-hidden="true">✗</span><span class="spoken">not met: </span></span>';
}
