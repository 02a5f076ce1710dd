/** The rules that every answer obeys, in words. */
export function RulesView() {
  return (
    <article className="document">
      <h2>World rules</h2>
    </article>
  );
}
