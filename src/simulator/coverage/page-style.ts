/** The style of the page, for light and dark screens; colours reach a contrast of 4.5 to 1. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #fff; --text: #1c2024; --soft: #5b6570; --line: #d8dde3;
  --yes: #116329; --yes-back: #e3f5e8; --no: #a0111f; --no-back: #fdebec; --code: #f3f5f7; }
@media (prefers-color-scheme: dark) { :root { --page: #14171a; --text: #e6e9ec; --soft: #a3adb8; --line: #343b43;
  --yes: #6fdd8b; --yes-back: #12301b; --no: #ff9a9f; --no-back: #3a1619; --code: #20262c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
table { border-collapse: collapse; width: 100%; max-width: 40rem; }
th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: normal; }
td.figure { text-align: right; font-variant-numeric: tabular-nums; }
progress { width: 100%; min-width: 5rem; accent-color: var(--yes); }
ul { margin: 0; padding: 0; list-style: none; }
ul ul { margin-left: .5rem; padding-left: 1rem; border-left: 2px solid var(--line); }
li { padding: .1rem 0; } summary { cursor: pointer; }
.name { font-family: ui-monospace, monospace; font-weight: 600; } .type, .legend, .share { color: var(--soft); }
.chip { display: inline-block; margin: .05rem .15rem; padding: 0 .5rem; border: 1px solid; border-radius: 1rem; font-size: .85rem; }
.chip.met { color: var(--yes); background: var(--yes-back); }
.chip.unmet { color: var(--no); background: var(--no-back); border-style: dashed; }
.yes { color: var(--yes); } .no { color: var(--no); } .chip .yes, .chip .no { margin-right: .25rem; }
.missing > li { padding: .4rem 0; border-bottom: 1px solid var(--line); }
code { display: block; margin-top: .2rem; padding: .3rem .5rem; overflow-x: auto; white-space: pre; background: var(--code);
  font: .8rem/1.4 ui-monospace, monospace; border-radius: .25rem; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
